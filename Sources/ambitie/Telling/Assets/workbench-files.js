/* Files that come in, and files that go out: to where somebody says if the browser can, else as a download. */
const files = (() => {
  // Of all that comes in at once: the engine takes 64 MiB, and letters can weigh more in a request than in a file.
  const limit = 32 * 1024 * 1024;

  function base64(bytes) {
    let text = "";
    for (let index = 0; index < bytes.length; index += 32768) {
      text += String.fromCharCode(...bytes.subarray(index, index + 32768));
    }
    return btoa(text);
  }

  /** A file for the engine: as text where it is UTF-8, else in base64. */
  async function content(file) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    try {
      return { name: file.name, text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
    } catch {
      return { name: file.name, base64: base64(bytes) };
    }
  }

  /** Those files for the engine that fit in together; of the others only how large they are. */
  function read(list) {
    let total = 0;
    return Promise.all([...list].map((file) => {
      if (total + file.size > limit) return { name: file.name, size: String(file.size) };
      total += file.size;
      return content(file);
    }));
  }

  const bytes = (letters) => Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));

  async function blob({ type, text, base64 }) {
    if (type === "image/png") return takeAlong.bitmap(text);
    return new Blob([base64 === undefined ? text : bytes(base64)], { type });
  }

  async function saveAs(file) {
    const ending = file.name.slice(file.name.lastIndexOf("."));
    const handle = await showSaveFilePicker({
      suggestedName: file.name, types: [{ accept: { [file.type.split(";")[0]]: [ending] } }],
    });
    const stream = await handle.createWritable();
    await stream.write(await blob(file));
    await stream.close();
    return handle.name;
  }

  async function download(file) {
    takeAlong.save(await blob(file), file.name);
    return file.name;
  }

  /** The name under which it was saved; `null` when somebody thought better of it. */
  async function save(file, isAlone) {
    if (!isAlone || typeof showSaveFilePicker !== "function") return download(file);
    try {
      return await saveAs(file);
    } catch (fault) {
      if (fault.name === "AbortError") return null;
      return download(file);
    }
  }

  return { read, save };
})();
