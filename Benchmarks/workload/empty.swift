// What a program costs that only starts and says something, with Foundation.
import Foundation

print(ProcessInfo.processInfo.processName)
