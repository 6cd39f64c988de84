/* The engine: unpacked from the page, asked with a request, gone for good after a trap. */
const engine = (() => {
  let module = null;
  let runs = null;

  function bytesOf(base64) {
    const text = atob(base64);
    const bytes = new Uint8Array(text.length);
    for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
    return bytes;
  }

  function unpacked(bytes) {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).arrayBuffer();
  }

  /** Compiles the engine the first time, and starts one that has seen nothing yet. */
  async function start() {
    const packed = document.getElementById("workbench-engine");
    module ??= await WebAssembly.compile(await unpacked(bytesOf(packed.textContent.trim())));
    packed.remove();
    runs = (await WebAssembly.instantiate(module, {})).exports;
    const [low, high] = crypto.getRandomValues(new BigUint64Array(2));
    runs.seed(BigInt.asIntN(64, low), BigInt.asIntN(64, high));
  }

  /** The reply to a request; throws when the engine stops. */
  function ask(request) {
    const bytes = new TextEncoder().encode(JSON.stringify(request));
    // The memory is another one each time that it grows, so its address comes first.
    const room = runs.room(bytes.length);
    new Uint8Array(runs.memory.buffer, room, bytes.length).set(bytes);
    const address = runs.handle();
    return JSON.parse(new TextDecoder().decode(new Uint8Array(runs.memory.buffer, address, runs.length())));
  }

  return {
    start, ask,
    /** Whether a page in this browser can hold the engine at all. */
    isPossible: typeof WebAssembly === "object" && typeof DecompressionStream === "function",
    /** Whether it stopped because there was no more memory. */
    isExhausted: () => runs !== null && runs.exhausted() !== 0,
  };
})();
