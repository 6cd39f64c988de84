extension [UInt8] {
  /// How many bytes the mark takes with which some editors begin a file in UTF-8; zero where there is none.
  package var byteOrderMarkLength: Int { starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }
}
