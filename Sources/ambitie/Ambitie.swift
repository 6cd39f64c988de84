@main
enum Ambitie {
  static func main() {}
}
