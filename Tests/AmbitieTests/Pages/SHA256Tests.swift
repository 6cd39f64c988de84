import Foundation
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

/// The examples of FIPS 180-4 and its validation system (SHAVS), and lengths around the ends of a block.
private let knownAnswers: [(message: String, digest: String)] = [
  ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
  ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  (
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
  ),
  (
    "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
    "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
  ),
]

@Suite struct `digests of pages` {
  @Test func `are those of the standard`() {
    expectEqual(knownAnswers.count, 4)
    for (message, digest) in knownAnswers {
      expectEqual(hexadecimal(SHA256.digest(Array(message.utf8))), digest)
    }
  }

  @Test func `of a million letters is that of the standard`() {
    let digest = SHA256.digest([UInt8](repeating: 0x61, count: 1_000_000))
    expectEqual(hexadecimal(digest), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  /// Worked out with coreutils' sha256sum, for messages of `length` times the letter a.
  @Test(arguments: [
    (55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
    (56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
    (63, "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34"),
    (64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
    (65, "635361c48bb9eab14198e76ea8ab7f1a41685d6ad62aa9146d301d4f17eb0ae0"),
  ])
  func `at the end of a block are right`(_ length: Int, _ digest: String) {
    expectEqual(hexadecimal(SHA256.digest([UInt8](repeating: 0x61, count: length))), digest)
  }

  @Test func `stand in a policy as base64`() {
    expectEqual(SHA256.source("abc"), "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
  }

  /// The vectors of RFC 4648, section 10, and the two letters besides those and digits.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"), ("\u{3FB}\u{3FF}", "z7vPvw=="),
  ])
  func `are written in base64 as the standard says`(_ text: String, _ base64: String) {
    expectEqual(Base64.text(of: Array(text.utf8)), base64)
  }

  @Test func `use every letter of base64 in its order`() {
    let bytes = stride(from: 0, to: 64, by: 4).flatMap { start -> [UInt8] in
      let bits = (start..<start + 4).reduce(0) { $0 << 6 | $1 }
      return [UInt8(bits >> 16), UInt8(bits >> 8 & 255), UInt8(bits & 255)]
    }
    expectEqual(
      Base64.text(of: bytes), "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  }

  private func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { String(format: "%02x", $0) }.joined()
  }
}
