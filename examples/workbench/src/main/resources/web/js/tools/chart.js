/** A chart by ECharts, drawn as SVG, said in words to who does not see it; fetched when first needed. */

import { h } from "../dom.js";

const STILL = matchMedia("(prefers-reduced-motion: reduce)").matches;

/**
 * @param {string} title
 * @param {any} option
 * @param {ReturnType<typeof import("../events.js").scope>} scope
 */
export function chart(title, option, scope) {
  const host = h("div", { class: "chart", role: "img", "aria-label": title });
  import("echarts").then((echarts) => {
    if (!host.isConnected) return;
    const drawn = echarts.init(host, null, { renderer: "svg" });
    drawn.setOption({
      animation: !STILL,
      animationDuration: 300,
      aria: { enabled: true, label: { description: title } },
      grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: "#26302d", fontSize: 13 },
      tooltip: { trigger: "axis", renderMode: "richText", axisPointer: { type: "shadow" } },
      ...option,
    });
    const watch = new ResizeObserver(() => drawn.resize());
    watch.observe(host);
    scope.also(() => {
      watch.disconnect();
      drawn.dispose();
    });
  }).catch(() => host.remove());
  return host;
}
