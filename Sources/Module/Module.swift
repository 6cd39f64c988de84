// The workbench as a WebAssembly module, compiled as part of Telling. It imports nothing: a page hands bytes in and takes bytes out, and that is all.
//
//   seed(low, high)            once, before the first request: what the page's source of chance gives
//   room(length) -> address    where the next request is to be written
//   handle() -> address        handles it; the reply stands here until the next request
//   length() -> length         of that reply
//
// A trap ends the module for good: the page starts a new one from its drafts.

nonisolated(unsafe) private var workbench = Workbench()
nonisolated(unsafe) private var request: UnsafeMutableBufferPointer<UInt8>?
nonisolated(unsafe) private var replyBytes: UnsafeMutableBufferPointer<UInt8>?

/// Room for a request of this many bytes; what was there before is gone.
@_expose(wasm, "room") @_cdecl("room")
public func room(_ length: Int32) -> UnsafeMutablePointer<UInt8>? {
  request?.deallocate()
  let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, Int(length)))
  request = UnsafeMutableBufferPointer(rebasing: bytes[..<max(0, Int(length))])
  return bytes.baseAddress
}

/// Handles the request that was written in its room.
@_expose(wasm, "handle") @_cdecl("handle")
public func handle() -> UnsafeMutablePointer<UInt8>? {
  let bytes = request.map { Array($0) } ?? []
  request?.deallocate()
  request = nil
  let reply = workbench.handle(bytes)
  replyBytes?.deallocate()
  let room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: reply.count)
  _ = room.initialize(from: reply)
  replyBytes = room
  return room.baseAddress
}

/// The bytes of the last reply.
@_expose(wasm, "length") @_cdecl("length")
public func length() -> Int32 { Int32(replyBytes?.count ?? 0) }
