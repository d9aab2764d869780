// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

@main
struct Steelyard: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "placeholder")
}
