const everySecond = 1000

/**
 * Ends this program as a SIGTERM would, once the process that started it is gone. npm passes a SIGTERM on to its shell, and
 * the shell dies of it without telling the program: without this the server would go on alone, holding its port and its
 * database. Where the program was asked to end in another way, nothing is added to that.
 */
export function endWithParent() {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, everySecond).unref()
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    const asked = () => {
      clearInterval(watch)
      process.off(signal, asked)
      // As long as nobody else listens, a signal ends the program, as it does when nobody listens at all.
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
    }
    process.on(signal, asked)
  }
}
