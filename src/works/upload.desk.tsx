import type { Send } from '../base/client.desk.ts'

/**
 * Sends as `fetch` does, and tells how much has gone: browsers tell that of an XMLHttpRequest only. For `clientOf`, so that
 * an upload is a question like any other.
 */
export const sendTelling =
  (tell: (percent: number) => void): Send =>
  (address, { method = 'GET', headers, body, signal }) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest()
      request.open(method, address)
      for (const [name, value] of new Headers(headers)) request.setRequestHeader(name, value)
      request.upload.onprogress = ({ loaded, total }) => tell(total > 0 ? Math.round((loaded / total) * 100) : 0)
      request.onload = () => resolve(new Response(request.response, { status: request.status }))
      request.onerror = () => reject(new TypeError('the network was lost'))
      request.onabort = () => reject(new DOMException('taken back', 'AbortError'))
      signal?.addEventListener('abort', () => request.abort())
      request.send(body instanceof Blob ? body : null)
    })
