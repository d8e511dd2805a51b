import type { Bilingual, Objection } from './objection.ts'

/** Why what is in a picture or a PDF cannot be shown, once its type is known. */
const says = (code: string, zh: string, en: string): Objection => ({ code: `base.${code}`, says: { zh, en } satisfies Bilingual })

/** A small file can unfold into a picture that fills the memory; a hundred million pixels is more than any phone takes. */
export const usualMaxPixels = 100_000_000

export function objectionsToPicture(
  { width, height }: { readonly width: number; readonly height: number },
  maxPixels: number = usualMaxPixels,
): Objection[] {
  if (width * height <= maxPixels) return []
  return [
    says(
      'picture-too-many-pixels',
      `图片尺寸为${width}×${height}像素，总数超过上限${Math.floor(maxPixels / 10_000)}万像素。请缩小图片尺寸后重新上传。`,
      `The picture has ${width} × ${height} pixels; at most ${Math.floor(maxPixels / 1_000_000)} million are taken. Scale it down and upload it again.`,
    ),
  ]
}

export const brokenPicture: Objection = says(
  'picture-broken',
  '图片已损坏或没有传完整，无法打开。请在手机或电脑上确认原图能正常显示后，重新上传。',
  'The picture is damaged or did not arrive whole, and cannot be opened. Make sure that the original opens, and upload it again.',
)

export const brokenPdf: Objection = says(
  'pdf-broken',
  'PDF文件已损坏或没有传完整，无法打开。请确认原件能正常打开，必要时重新导出为PDF后，再次上传。',
  'The PDF is damaged or did not arrive whole, and cannot be opened. Make sure that the original opens, export it again if need be, and upload it again.',
)

export const encryptedPdf: Objection = says(
  'pdf-encrypted',
  'PDF文件已加密或限制了编辑，无法生成可查看的副本。请去掉密码和限制（可用“打印为PDF”另存一份）后，重新上传。',
  'The PDF is encrypted or restricted, so no copy for reading can be made of it. Remove the password and the restrictions (“print to PDF” makes such a copy), and upload it again.',
)
