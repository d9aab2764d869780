// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Glibc
import WeightingEngine

// Simulates the random indices and writes them as Swift. What was simulated before is kept in a
// progress file beside the build, so that a run that was interrupted goes on where it stopped.
let arguments = CommandLine.arguments.dropFirst()
guard let output = arguments.first, arguments.count <= 2 else {
  print("usage: random-indices OUTPUT.swift [PROGRESS]")
  exit(64)
}
let progress = arguments.dropFirst().first ?? ".build/random-indices.progress"

var known: [String: Figure] = [:]
var lines = ((try? String(contentsOfFile: progress, encoding: .utf8)) ?? "")
  .split(separator: "\n").map(String.init)
for line in lines {
  guard let figure = Figure(line) else { continue }
  known[figure.name] = figure
}

let entries = Plan.all
for (place, entry) in entries.enumerated() where known[entry.name] == nil {
  let mean = try entry.simulate(seed: Plan.seed)
  let figure = Figure(
    name: entry.name, value: mean.value, standardError: mean.standardError)
  known[entry.name] = figure
  lines.append(figure.line)
  try (lines.joined(separator: "\n") + "\n").write(
    toFile: progress, atomically: true, encoding: .utf8)
  print("\(place + 1)/\(entries.count)  \(figure.line)")
  fflush(nil)
}
try Tables(known).swiftSource.write(toFile: output, atomically: true, encoding: .utf8)
print("written: \(output)")
