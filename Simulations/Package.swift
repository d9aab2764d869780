// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

let package = Package(
  name: "simulations",
  dependencies: [.package(name: "steelyard", path: "..")],
  targets: [
    .executableTarget(
      name: "random-indices",
      dependencies: [.product(name: "WeightingEngine", package: "steelyard")],
      swiftSettings: [
        .treatAllWarnings(as: .error),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
