package org.gongyue.examples.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ReportTest {

  private static Grid grid() {
    Grid grid = new Grid(List.of("20 rules", "60 rules", "500 rules"));
    grid.add("by hand & fast", List.of(figure(90, 110, 100), figure(120), figure(130)));
    grid.add("Evrete", List.of(figure(20_000), figure(51_234.5), figure(400_000)));
    return grid;
  }

  private static Figure figure(double... rounds) {
    return Figure.of("made up", "ns", rounds);
  }

  @Test
  void aFigureIsTheMedianOfItsRoundsWithTheirSpread() {
    assertEquals("| made up | 2 | 1 | 10.5 | ns |  |", figure(10.5, 1, 2).row());
    assertEquals("| made up | 1,500 |  |  | ns |  |", figure(1500).row());
    assertEquals("| made up | 2.5 | 2 | 3 | ns |  |", figure(3, 2).row());
  }

  @Test
  void aTargetIsMetOrMissed() {
    Figure three = figure(3);
    assertEquals("| made up | 3 |  |  | ns | ≤ 3, met |", three.against(Target.atMost(3)).row());
    assertTrue(three.against(Target.atLeast(4)).row().endsWith("| ≥ 4, **missed** |"));
    assertTrue(three.against(Target.atMost(1.3)).row().endsWith("| ≤ 1.3, **missed** |"));
  }

  @Test
  void aGridIsATable() {
    assertEquals(
        """
        | way | 20 rules | 60 rules | 500 rules |
        | --- | ---: | ---: | ---: |
        | by hand & fast | 100 (90–110) | 120 (120–120) | 130 (130–130) |
        | Evrete | 20,000 (20,000–20,000) | 51,234 (51,234–51,234) | 400,000 (400,000–400,000) |\
        """
            .replace("51,234", String.format(Locale.ROOT, "%,.0f", 51_234.5)),
        grid().table("way"));
    assertThrows(IllegalArgumentException.class, () -> grid().add("short", List.of()));
  }

  @Test
  void aChartIsWellFormedAndHasABarForEachFigure() throws Exception {
    String svg = Chart.of(grid(), "Time < of an event", "ns");
    Document chart =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    assertEquals(3 + 6, chart.getElementsByTagName("rect").getLength());
    assertEquals(
        "Time < of an event", chart.getElementsByTagName("title").item(0).getTextContent());
    assertTrue(svg.contains("prefers-color-scheme: dark"));
    assertTrue(svg.contains("by hand &amp; fast"));
    // ten times as much is as much longer everywhere: 100 to 1,000,000 is four times that
    assertTrue(svg.contains(">100<") && svg.contains(">1,000,000<"), svg);
  }

  @Test
  void figuresReplaceWhatWasBetweenTheMarks() {
    String text = "before\n" + Readme.BEGIN + "\nold\n" + Readme.END + "\nafter\n";
    assertEquals(
        "before\n" + Readme.BEGIN + "\n\nnew\n\n" + Readme.END + "\nafter\n",
        Readme.with(text, "new\n"));
    assertThrows(IllegalArgumentException.class, () -> Readme.with("no marks", "new"));
  }

  @Test
  void theReadmeHasTheMarks() throws Exception {
    Path readme = Path.of("README.md");
    assertTrue(Readme.with(Files.readString(readme), "new").contains("new"));
  }

  @Test
  void theMachineIsNamed() {
    assertTrue(Machine.describe().contains("processors"));
  }
}
