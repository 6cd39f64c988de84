/// The names that a Swift file declares for others and those that it uses, read without a compiler.
///
/// Comments and texts are passed over, also code inside texts. Only what is certain counts: names that could be
/// local or generic are left out.
struct SwiftNames {
  /// Types that are not nested and not private.
  private(set) var types: Set<String> = []
  /// Types and generic parameters of every kind, which hide types of the same name from elsewhere.
  private(set) var hidden: Set<String> = []
  /// Members by the innermost type around them: `["Rubric": ["compiled"]]`; not those of private extensions.
  private(set) var members: [String: Set<String>] = [:]
  /// Names with a capital that follow no point.
  private(set) var used: Set<String> = []
  /// `Outer.member`, as written.
  private(set) var usedMembers: Set<Member> = []

  struct Member: Hashable {
    var type: String
    var name: String
  }

  private enum Scope {
    case type(String, isPrivate: Bool)
    case code
  }

  init(_ text: [UInt8]) {
    let tokens = SwiftTokens(text).all
    var scopes: [Scope] = []
    var pending: Scope?
    var isPrivate = false
    for (index, token) in tokens.enumerated() {
      let previous = index > 0 ? tokens[index - 1] : ""
      let next = index + 1 < tokens.count ? tokens[index + 1] : ""
      switch token {
      case "{":
        scopes.append(pending ?? .code)
        (pending, isPrivate) = (nil, false)
      case "}":
        _ = scopes.popLast()
        isPrivate = false
      case "private", "fileprivate":
        isPrivate = next != "("
      case "struct", "class", "enum", "protocol", "actor", "typealias", "extension":
        guard next.isName, next != "func", next != "var", previous != "." else { break }
        var name = next
        // The last part of `extension Outer.Inner`.
        var place = index + 2
        while place + 1 < tokens.count, tokens[place] == ".", tokens[place + 1].isName {
          name = tokens[place + 1]
          place += 2
        }
        if token == "extension" {
          pending = .type(name, isPrivate: isPrivate)
          break
        }
        declare(name, in: scopes, isPrivate: isPrivate)
        hide(genericsFrom: place, of: tokens)
        if token == "typealias" { isPrivate = false } else { pending = .type(name, isPrivate: isPrivate) }
      case "func", "init":
        if token == "func", next.isName { declareMember(next, in: scopes, isPrivate: isPrivate) }
        hide(genericsFrom: token == "func" ? index + 2 : index + 1, of: tokens)
        isPrivate = false
      case "var", "let":
        if next.isName { declareMember(next, in: scopes, isPrivate: isPrivate) }
        isPrivate = false
      case "associatedtype":
        hidden.insert(next)
      default:
        guard token.isName else { break }
        if previous == "." {
          if index > 1, tokens[index - 2].isTypeName, index < 3 || tokens[index - 3] != "." {
            usedMembers.insert(Member(type: tokens[index - 2], name: token))
          }
        } else if token.isTypeName {
          used.insert(token)
        }
      }
    }
  }

  private mutating func declare(_ name: String, in scopes: [Scope], isPrivate: Bool) {
    hidden.insert(name)
    if scopes.isEmpty, !isPrivate { types.insert(name) }
    declareMember(name, in: scopes, isPrivate: isPrivate)
  }

  private mutating func declareMember(_ name: String, in scopes: [Scope], isPrivate: Bool) {
    guard case .type(let outer, isPrivate: false) = scopes.last, !isPrivate else { return }
    members[outer, default: []].insert(name)
  }

  /// Takes down the names between the `<` and `>` of a declaration.
  private mutating func hide(genericsFrom start: Int, of tokens: [String]) {
    guard start < tokens.count, tokens[start] == "<" else { return }
    var depth = 0
    for token in tokens[start...] {
      if token == "<" { depth += 1 }
      if token == ">" { depth -= 1 }
      if depth == 0 || token == "{" { return }
      if token.isTypeName, depth == 1 { hidden.insert(token) }
    }
  }
}

extension String {
  fileprivate var isName: Bool {
    guard let first = utf8.first else { return false }
    return first == UInt8(ascii: "_") || first == UInt8(ascii: "`") || (first | 0x20) &- 0x61 < 26
  }

  fileprivate var isTypeName: Bool { utf8.first.map { $0 &- 0x41 < 26 } ?? false }
}
