// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

@Suite("Checklist share")
struct ChecklistShareTests {
  @Test("Yes counts fully, partial half, no nothing; what does not apply leaves the denominator")
  func shares() {
    #expect(ChecklistShare.value(weights: [1, 1, 1, 1], fulfilment: [1, 0.5, 0, nil]) == 0.5)
    #expect(ChecklistShare.value(weights: [3, 1], fulfilment: [1, 0]) == 0.75)
    #expect(ChecklistShare.value(weights: [3, 1], fulfilment: [0, 0]) == 0)
    #expect(ChecklistShare.value(weights: [3, 1], fulfilment: [1, 1]) == 1)
  }

  @Test("Nothing applies: absent, not 0")
  func absent() {
    #expect(ChecklistShare.value(weights: [1, 1], fulfilment: [nil, nil]) == nil)
    #expect(ChecklistShare.value(weights: [], fulfilment: []) == nil)
    #expect(ChecklistShare.value(weights: [0, 2], fulfilment: [1, nil]) == nil)
    #expect(ChecklistShare.value(weights: [1], fulfilment: [1, 1]) == nil)
  }
}
