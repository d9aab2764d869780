// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import WeightingEngine

@Suite("VarianceAnalysis")
struct VarianceAnalysisTests {
  private func analysis(_ groups: [[Double]]) -> VarianceAnalysis? {
    VarianceAnalysis(
      groups: groups.map { group in
        (Double(group.count), group.reduce(0, +), group.reduce(0) { $0 + $1 * $1 })
      })
  }

  /// Six targets rated by four judges: table 2 of [Shrout 1979], whose ICC(1, 1) is 0.17 and whose
  /// ICC(1, k) is 0.44, with mean squares 11.24 and 6.26.
  private let targets: [[Double]] = [
    [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
  ]

  @Test("The published example of Shrout and Fleiss")
  func published() throws {
    let found = try #require(analysis(targets))
    #expect((found.meanSquareBetween * 100).rounded() == 1124)
    #expect((found.meanSquareWithin * 100).rounded() == 626)
    #expect(found.groupSize == 4 && found.groups == 6 && found.respondents == 24)
    #expect((try #require(found.single) * 100).rounded() == 17)
    #expect((try #require(found.ofMeans) * 100).rounded() == 44)
    // scipy.stats.f_oneway(*targets): 1.7946784922394678, 0.16476880834463953.
    #expect((try #require(found.ratio) - 1.794_678_492_239_467_8).magnitude < 1e-12)
    #expect((try #require(found.probability) - 0.164_768_808_344_639_53).magnitude < 1e-12)
  }

  @Test("Groups of unlike size, one of a single respondent, against numpy and scipy")
  func unlike() throws {
    // scipy.stats.f_oneway; mean squares, k₀ and both correlations by numpy.
    let found = try #require(
      analysis([[1, 2, 3, 4], [3, 4, 5], [], [2, 2, 5, 5, 5, 1], [4]]))
    #expect(found.groups == 4)
    #expect((found.meanSquareBetween - 1.507_936_507_936_508_1).magnitude < 1e-12)
    #expect((found.meanSquareWithin - 2.433_333_333_333_333).magnitude < 1e-12)
    #expect((found.groupSize - 3.190_476_190_476_190_2).magnitude < 1e-12)
    #expect((try #require(found.single) + 0.135_329_619_312_906_19).magnitude < 1e-12)
    #expect((try #require(found.ofMeans) + 0.613_684_210_526_315_5).magnitude < 1e-12)
    #expect((try #require(found.ratio) - 0.619_699_934_768_427_8).magnitude < 1e-12)
    #expect((try #require(found.probability) - 0.618_035_572_637_325_1).magnitude < 1e-12)
  }

  @Test("The order of groups changes no bit")
  func order() throws {
    let found = try #require(analysis(targets))
    #expect(analysis(targets.reversed()) == found)
    #expect(analysis([4, 0, 5, 2, 1, 3].map { targets[$0] }) == found)
  }

  @Test("Nothing where there is too little; no ratio where nobody differs from the own group")
  func absent() throws {
    #expect(analysis([[1, 2, 3]]) == nil)
    #expect(analysis([[1], [2], [3]]) == nil)
    #expect(analysis([]) == nil)
    let same = try #require(analysis([[1, 1], [2, 2]]))
    #expect(same.ratio == nil && same.probability == nil && same.single == 1 && same.ofMeans == 1)
    let flat = try #require(analysis([[2, 2], [2, 2]]))
    #expect(flat.ratio == nil && flat.single == nil && flat.ofMeans == nil)
  }

  @Test("The F distribution against scipy.stats.f.sf", arguments: distribution)
  func probability(_ row: (first: Int, second: Int, value: Double, survival: Double)) throws {
    let found = try #require(
      FDistribution.survival(row.value, numerator: row.first, denominator: row.second))
    let tolerance = row.second > 10_000 ? 1e-7 : 1e-10
    #expect((found / row.survival - 1).magnitude < tolerance, "\(found) for \(row)")
  }

  @Test("The F distribution at its ends")
  func ends() {
    #expect(FDistribution.survival(0, numerator: 3, denominator: 4) == 1)
    #expect(FDistribution.survival(-1, numerator: 3, denominator: 4) == 1)
    #expect(FDistribution.survival(.infinity, numerator: 3, denominator: 4) == 0)
    #expect(FDistribution.survival(.nan, numerator: 3, denominator: 4) == nil)
    #expect(FDistribution.survival(1, numerator: 0, denominator: 4) == nil)
  }

  @Test("ln Γ of halves: products and Stirling's series meet, Γ(a + 1) = a Γ(a) on both")
  func gamma() {
    for twice in 1...400 {
      let step = LogGamma.ofHalf(twice + 2) - LogGamma.ofHalf(twice)
      #expect((step - Elementary.log(Double(twice) / 2)).magnitude < 1e-12)
    }
  }

  @Test("r_wg(j) by hand: three items, five answers")
  func agreement() {
    // σ² = 2; s̄² = 0.5, share 0.25: 3 × 0.75 ÷ (3 × 0.75 + 0.25) = 0.9.
    #expect(WithinGroupAgreement.coefficient(variances: [0.25, 0.5, 0.75], answers: 5) == 0.9)
    #expect(WithinGroupAgreement.coefficient(variances: [0, 0], answers: 5) == 1)
    #expect(WithinGroupAgreement.coefficient(variances: [2, 2], answers: 5) == 0)
    #expect(WithinGroupAgreement.coefficient(variances: [4], answers: 5) == 0)
    // One item: r_wg = 1 − s² ÷ σ².
    #expect(WithinGroupAgreement.coefficient(variances: [0.5], answers: 5) == 0.75)
    #expect(WithinGroupAgreement.coefficient(variances: [], answers: 5) == nil)
    #expect(WithinGroupAgreement.coefficient(variances: [1], answers: 1) == nil)
  }

  private static let distribution: [(first: Int, second: Int, value: Double, survival: Double)] = [
    (1, 1, 0.5, 0.608_173_447_969_392_8),
    (1, 1, 0.9, 0.516_760_896_165_644_4),
    (1, 1, 1.1, 0.484_836_652_017_896_2),
    (1, 1, 2.0, 0.391_826_552_030_607_23),
    (1, 1, 15.0, 0.160_861_246_510_332_48),
    (1, 2, 0.5, 0.552_786_404_500_042),
    (1, 2, 0.9, 0.442_913_985_468_844_4),
    (1, 2, 1.1, 0.404_316_602_818_729_4),
    (1, 2, 2.0, 0.292_893_218_813_452_5),
    (1, 2, 15.0, 0.060_663_563_372_275_77),
    (2, 1, 0.5, 0.707_106_781_186_547_6),
    (2, 1, 0.9, 0.597_614_304_667_196_8),
    (2, 1, 1.1, 0.559_016_994_374_947_5),
    (2, 1, 2.0, 0.447_213_595_499_957_9),
    (2, 1, 15.0, 0.179_605_302_026_774_9),
    (1, 10, 0.5, 0.495_647_504_383_119_9),
    (1, 10, 0.9, 0.365_144_227_876_072_6),
    (1, 10, 1.1, 0.318_952_687_608_475_17),
    (1, 10, 2.0, 0.187_669_870_869_603_07),
    (1, 10, 15.0, 0.003_094_086_686_210_894),
    (3, 7, 0.5, 0.694_036_387_568_813_7),
    (3, 7, 0.9, 0.487_486_832_824_886_6),
    (3, 7, 1.1, 0.410_515_255_090_623_6),
    (3, 7, 2.0, 0.202_693_642_486_650_9),
    (3, 7, 15.0, 0.001_971_512_197_788_004_6),
    (12, 5807, 0.5, 0.915_977_954_108_910_4),
    (12, 5807, 0.9, 0.546_196_345_956_669_2),
    (12, 5807, 1.1, 0.354_930_889_600_336_9),
    (12, 5807, 2.0, 0.020_525_576_663_522_963),
    (12, 5807, 15.0, 1.4439548218667985e-31),
    (40, 41, 0.5, 0.984_856_398_103_209_8),
    (40, 41, 0.9, 0.629_949_719_343_390_6),
    (40, 41, 1.1, 0.381_064_493_304_891_45),
    (40, 41, 2.0, 0.014_818_082_294_151_814),
    (40, 41, 15.0, 9.603926949291087e-15),
    (99, 900, 0.5, 0.999_985_526_002_469),
    (99, 900, 0.9, 0.743_152_757_906_187),
    (99, 900, 1.1, 0.246_954_218_978_762_9),
    (99, 900, 2.0, 1.5913213049563365e-07),
    (99, 900, 15.0, 2.822373388037108e-133),
    (2, 100000, 0.5, 0.606_532_176_031_069_2),
    (2, 100000, 0.9, 0.406_572_952_928_662_25),
    (2, 100000, 1.1, 0.332_875_111_403_486_9),
    (2, 100000, 2.0, 0.135_340_696_611_852_77),
    (2, 100000, 15.0, 3.0659123768421334e-07),
    (500, 9999500, 0.9, 0.946_936_350_400_4),
    (500, 9999500, 1.1, 0.060_309_462_461_811_33),
    (500, 9999500, 2.0, 1.2161857443325686e-35),
    (1000, 3, 0.5, 0.887_660_643_608_421_3),
    (1000, 3, 0.9, 0.656_435_648_926_823_5),
    (1000, 3, 1.1, 0.563_991_231_597_585),
    (1000, 3, 2.0, 0.317_643_153_178_003_7),
    (1000, 3, 15.0, 0.022_423_609_833_079_942),
    (65, 64, 0.5, 0.997_008_068_728_081),
    (65, 64, 0.9, 0.663_502_445_515_457_2),
    (65, 64, 1.1, 0.351_797_757_244_949_44),
    (65, 64, 2.0, 0.003_047_773_376_902_093),
    (65, 64, 15.0, 3.449133668963716e-22),
  ]
}
