// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

func program(_ name: String) -> Target {
  .executableTarget(
    name: name, dependencies: [.product(name: "WeightingEngine", package: "steelyard")],
    swiftSettings: [
      .treatAllWarnings(as: .error),
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
    ])
}

let package = Package(
  name: "simulations",
  dependencies: [.package(name: "steelyard", path: "..")],
  targets: [program("random-indices"), program("coverage")],
  swiftLanguageModes: [.v6]
)
