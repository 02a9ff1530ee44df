package org.gongyue.dsl.page;

import java.util.List;

/**
 * The scripts of a page with charts: Apache ECharts, and ours that hands it what is to be drawn.
 * ECharts is a dependency that an app without such pages leaves out.
 */
final class Drawing {

  private static final String ECHARTS =
      "/META-INF/resources/_static/echarts/6.0.0/dist/echarts.min.js";

  private Drawing() {}

  static List<String> scripts() {
    return Scripts.ALL;
  }

  /** Read once, when the first page with a chart is written. */
  private static final class Scripts {

    static final List<String> ALL = read(ECHARTS);
  }

  static List<String> read(String library) {
    if (Drawing.class.getResource(library) == null) {
      throw new IllegalStateException(
          "A page with charts needs Apache ECharts: put org.mvnpm:echarts:6.0.0 on the class path");
    }
    return List.of(Resource.text(Drawing.class, library), Resource.text(Drawing.class, "chart.js"));
  }
}
