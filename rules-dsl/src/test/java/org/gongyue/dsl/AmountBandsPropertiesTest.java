package org.gongyue.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.gongyue.convention.Convention;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostic;
import org.gongyue.dsl.diagnostic.Severity;
import org.gongyue.expression.Compiled;
import org.gongyue.expression.Scope;

/** Bands hold exactly what they claim: each value a record can have is looked up, one by one. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
final class AmountBandsPropertiesTest {

  private static final int MOST = 6;
  private static final BigDecimal OTHERS = BigDecimal.valueOf(99);

  private static Path folder;

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("bands");
  }

  @AfterContainer
  static void deleteFolder() throws IOException {
    for (String file : List.of("convention.yaml", "rewards-penalties.yaml", "redemption.yaml")) {
      Files.deleteIfExists(folder.resolve(file));
    }
    Files.delete(folder);
  }

  /** A band in tenths. */
  record Range(int low, boolean lowClosed, int high, boolean highClosed) {

    boolean contains(BigDecimal value) {
      int low10 = value.compareTo(BigDecimal.valueOf(low, 1));
      int high10 = value.compareTo(BigDecimal.valueOf(high, 1));
      return (lowClosed ? low10 >= 0 : low10 > 0) && (highClosed ? high10 <= 0 : high10 < 0);
    }

    @Override
    public String toString() {
      return (lowClosed ? "[" : "(")
          + BigDecimal.valueOf(low, 1)
          + ".."
          + BigDecimal.valueOf(high, 1)
          + (highClosed ? "]" : ")");
    }
  }

  /**
   * Bands of an attribute from 0 to {@link #MOST}.
   *
   * @param places its decimals
   */
  record Table(int places, boolean others, List<Range> ranges) {

    String yaml() {
      StringBuilder bands = new StringBuilder();
      for (int i = 0; i < ranges.size(); i++) {
        bands.append(i == 0 ? "" : ", ").append('"').append(ranges.get(i)).append("\": ").append(i);
      }
      return """
          正面:
            - 编号: V-01
              行为: 助老服务
              条款: 第一条
              核实: 无
              参数: {时长: {类型: 数, 最小: 0, 最大: %d, 小数位: %d}}
              得分: {按: 时长, 分档: {%s}%s}
          """
          .formatted(MOST, places, bands, others ? ", 其他: 99" : "");
    }

    /** Every value that a record can have. */
    List<BigDecimal> values() {
      List<BigDecimal> values = new ArrayList<>();
      BigDecimal step = BigDecimal.ONE.movePointLeft(places);
      for (BigDecimal v = BigDecimal.ZERO; v.intValue() < MOST; v = v.add(step)) {
        values.add(v);
      }
      values.add(BigDecimal.valueOf(MOST));
      return values;
    }

    /** The bands that a value is in. */
    List<Integer> holding(BigDecimal value) {
      List<Integer> holding = new ArrayList<>();
      for (int i = 0; i < ranges.size(); i++) {
        if (ranges.get(i).contains(value)) {
          holding.add(i);
        }
      }
      return holding;
    }
  }

  @Provide
  Arbitrary<Table> tables() {
    return Arbitraries.randomValue(AmountBandsPropertiesTest::table);
  }

  /** Mostly bands that meet, some of which do so with both ends or none, or miss each other. */
  private static Table table(Random random) {
    List<Range> ranges = new ArrayList<>();
    boolean whole = random.nextBoolean();
    int low = 0;
    boolean closed = true;
    while (low < MOST * 10) {
      int length = whole ? 10 * (1 + random.nextInt(3)) : 1 + random.nextInt(25);
      int high = random.nextInt(3) == 0 ? MOST * 10 : Math.min(MOST * 10, low + length);
      boolean last = high == MOST * 10 && random.nextInt(8) != 0;
      boolean highClosed = last || random.nextBoolean();
      ranges.add(new Range(low, closed, high, highClosed));
      boolean meets = random.nextInt(8) != 0;
      closed = meets != highClosed;
      low = high + (random.nextInt(8) == 0 ? (whole ? 10 : random.nextInt(3) - 1) : 0);
    }
    ranges.sort(Comparator.comparing(Range::low).thenComparing(range -> !range.lowClosed()));
    List<Range> distinct = ranges.stream().distinct().collect(Collectors.toList());
    return new Table(random.nextInt(3), random.nextInt(3) == 0, distinct);
  }

  @Property(tries = 300)
  void eachValueIsInTheBandThatClaimsItOrItIsSaidThatItIsNot(@ForAll("tables") Table table) {
    Set<Code> expected = EnumSet.noneOf(Code.class);
    for (BigDecimal value : table.values()) {
      List<Integer> holding = table.holding(value);
      if (holding.size() > 1) {
        expected.add(Code.BAND_OVERLAP);
      } else if (holding.isEmpty() && !table.others()) {
        expected.add(Code.BAND_GAP);
      }
    }
    Written written = Written.in(folder).list(table.yaml());
    Set<Code> found = errors();
    if (found.contains(Code.BAND_EMPTY) || found.contains(Code.BAND_OUT_OF_RANGE)) {
      boolean idle =
          table.ranges().stream()
              .anyMatch(range -> table.values().stream().noneMatch(range::contains));
      assertTrue(idle, table::yaml);
      return;
    }
    assertEquals(expected, found, table::yaml);
    if (expected.isEmpty()) {
      isLookedUp(table, written.load());
    }
  }

  private static Set<Code> errors() {
    return Conventions.check(folder).diagnostics().stream()
        .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
        .map(Diagnostic::code)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Code.class)));
  }

  private static void isLookedUp(Table table, Convention convention) {
    Compiled compiled =
        Compiled.of(
            convention.behaviours().get(0).rules().get(0).amount().expression(), List.of("时长"));
    for (BigDecimal value : table.values()) {
      List<Integer> holding = table.holding(value);
      BigDecimal amount = holding.isEmpty() ? OTHERS : BigDecimal.valueOf(holding.get(0));
      assertEquals(amount, compiled.number(only(value)), () -> value + table.yaml());
    }
  }

  /** What an event says whose only attribute has a value; nothing else may be asked. */
  private static Scope only(BigDecimal value) {
    return (Scope)
        Proxy.newProxyInstance(
            Scope.class.getClassLoader(),
            new Class<?>[] {Scope.class},
            (proxy, method, arguments) -> {
              assertEquals("attribute", method.getName());
              return value;
            });
  }
}
