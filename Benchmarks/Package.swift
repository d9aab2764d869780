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

/// A package of its own, so that no benchmark is built or run with the product's tests.
let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "steelyard", path: "..")],
  targets: [
    program("weights"),
    program("ranks"),
    program("resamples"),
  ],
  swiftLanguageModes: [.v6]
)
