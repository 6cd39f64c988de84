/* The engine: unpacked from the page, asked with a request; after a trap a new one takes its place. */
const engine = (() => {
  let module = null;
  let runs = null;

  function bytesOf(base64) {
    const text = atob(base64);
    const bytes = new Uint8Array(text.length);
    for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
    return bytes;
  }

  /** What the page holds packed in the element called `id`, as a response; it is taken out of the page. */
  function unpacked(id) {
    const element = document.getElementById(id);
    const stream = new Blob([bytesOf(element.textContent.trim())]).stream();
    element.remove();
    return new Response(stream.pipeThrough(new DecompressionStream("gzip")));
  }

  /** Compiles the engine and starts it. */
  async function start() {
    module = await WebAssembly.compile(await unpacked("workbench-engine").arrayBuffer());
    await startAgain();
  }

  /** Starts an engine that knows nothing yet. */
  async function startAgain() {
    runs = (await WebAssembly.instantiate(module, {})).exports;
    const [low, high] = crypto.getRandomValues(new BigUint64Array(2));
    runs.seed(BigInt.asIntN(64, low), BigInt.asIntN(64, high));
  }

  /**
   * The reply to a request; throws when the engine stops.
   * @param enclosed the files that the page brings along, as text, which are part of the request
   */
  function ask(request, enclosed) {
    const json = JSON.stringify(request);
    const bytes = new TextEncoder().encode(enclosed ? `${json.slice(0, -1)},"enclosed":${enclosed}}` : json);
    // The memory is another one each time that it grows, so its address comes first.
    const room = runs.room(bytes.length);
    new Uint8Array(runs.memory.buffer, room, bytes.length).set(bytes);
    const address = runs.handle();
    return JSON.parse(new TextDecoder().decode(new Uint8Array(runs.memory.buffer, address, runs.length())));
  }

  return {
    start, startAgain, ask,
    /** A number by chance, as text, for what is drawn by lot. */
    chance: () => String(crypto.getRandomValues(new BigUint64Array(1))[0]),
    /** The files that the page brings along, as the text that they are in a request. */
    enclosed: () => unpacked("workbench-enclosed").text(),
    /** Whether a page in this browser can hold the engine at all. */
    isPossible: typeof WebAssembly === "object" && typeof DecompressionStream === "function",
    /** Whether it stopped because there was no more memory. */
    isExhausted: () => runs !== null && runs.exhausted() !== 0,
  };
})();
