// Draws the charts of a page with Apache ECharts, from the data that stand beside each of them.
(() => {
  'use strict';

  const INK = '#1f2328';
  const SOFT = '#59636e';
  const LINE = '#d1d9e0';
  const COLOURS = ['#0550ae', '#c05600', '#1a7f37', '#8250df', '#a40e5c', '#57606a'];
  const TONES = {up: '#1a7f37', down: '#b3261e', even: '#6e7781'};
  const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect'];
  const DASHES = ['solid', [6, 3], [2, 3], [9, 3, 2, 3], [1, 4], [12, 4]];
  const PAPER_WIDTH = 660;
  const SIZE = 13;
  const ROW = 19;

  const font = getComputedStyle(document.body).fontFamily;
  const pen = document.createElement('canvas').getContext('2d');

  const stripes = (turn) => ({
    symbol: 'rect', color: 'rgba(255,255,255,.45)', rotation: turn,
    dashArrayX: [1, 0], dashArrayY: [2, 5],
  });
  const dots = {
    symbol: 'circle', symbolSize: .8, color: 'rgba(255,255,255,.6)', rotation: 0,
    dashArrayX: [[8, 8], [0, 8, 8, 0]], dashArrayY: [6, 0],
  };
  const DECALS = [
    undefined, stripes(-Math.PI / 4), dots, stripes(Math.PI / 4), stripes(0), stripes(Math.PI / 2),
  ];
  const TONE_DECALS = {up: undefined, down: stripes(-Math.PI / 4), even: dots};

  function width(text) {
    pen.font = SIZE + 'px ' + font;
    return Math.ceil(pen.measureText(text).width);
  }

  /** A text on lines that are no wider than that, and no more than three. */
  function wrap(text, room) {
    const lines = [''];
    for (const sign of text) {
      if (width(lines[lines.length - 1] + sign) > room) {
        if (lines.length === 3) {
          lines[2] = lines[2].slice(0, -1) + '…';
          break;
        }
        lines.push('');
      }
      lines[lines.length - 1] += sign;
    }
    return lines.join('\n');
  }

  const widest = (texts) => texts.reduce((most, text) => Math.max(most, width(text)), 0);

  /** Labels that fit into a width, and how many lines the longest of them takes. */
  function labels(texts, room) {
    const most = Math.min(widest(texts), room);
    const lines = Math.min(3, Math.ceil(widest(texts) / Math.max(most, 1) * 1.1 - .1));
    const label = {color: INK, fontSize: SIZE, lineHeight: ROW};
    if (lines > 1) {
      Object.assign(label, {width: most, overflow: 'break', height: lines * ROW});
      label.lineOverflow = 'truncate';
    }
    return {label, width: most, lines};
  }

  function legend(data, icons) {
    return data.series.length < 2 ? {show: false} : {
      data: data.series.map((one, i) => ({name: keys(i), icon: icons ? undefined : 'rect'})),
      formatter: (key) => data.series[Number(key)].name,
      top: 0, left: 0, type: 'plain', itemWidth: 26, itemHeight: 13, selectedMode: false,
      textStyle: {color: INK, fontSize: SIZE},
    };
  }

  /** How high a legend is, when what does not fit goes to the next line. */
  function legendHeight(data, across) {
    if (data.series.length < 2) {
      return 4;
    }
    let lines = 1;
    let used = 0;
    data.series.forEach((one) => {
      const wide = width(one.name) + 26 + 5 + 10;
      if (used > 0 && used + wide > across) {
        lines++;
        used = 0;
      }
      used += wide;
    });
    return lines * 24 + 8;
  }

  // names may be the same, or empty: series are known by their number
  const keys = (index) => String(index);

  function bars(data, across) {
    const stacked = data.kind === 'stacked';
    const signed = data.series.some((one) => one.values.some((value) => value < 0));
    const axis = labels(data.categories, across * .36);
    const shown = stacked ? data.sums : data.series.flatMap((one) => one.texts);
    const side = Math.min(widest(shown.length > 0 ? shown : ['0']), across * .25) + 12;
    const top = legendHeight(data, across);
    const thick = stacked || data.series.length === 1 ? 18 : 15;
    const row = Math.max(
        (stacked ? 1 : data.series.length) * (thick + 2) + 10, axis.lines * ROW + 6);
    const series = data.series.map((one, i) => ({
      type: 'bar', id: keys(i), name: keys(i), stack: stacked ? 'all' : undefined,
      barWidth: thick, barGap: '12%',
      itemStyle: {color: COLOURS[i % COLOURS.length], decal: DECALS[i % DECALS.length]},
      data: one.values.map((value, at) => {
        const tone = data.tones[at];
        return {
          value: value === null ? 0 : value,
          itemStyle: tone ? {color: TONES[tone], decal: TONE_DECALS[tone]} : undefined,
          label: {position: value < 0 ? 'left' : 'right'},
        };
      }),
      label: stacked ? {show: false} : {
        show: true, color: INK, fontSize: SIZE, distance: 5,
        formatter: (point) => one.texts[point.dataIndex],
      },
    }));
    if (data.sums.length > 0) {
      series.push({
        type: 'bar', id: 'sum', stack: 'all', silent: true, barWidth: thick,
        data: data.categories.map(() => 0), itemStyle: {color: 'transparent'},
        label: {
          show: true, position: 'right', distance: 5, color: INK, fontSize: SIZE,
          formatter: (point) => data.sums[point.dataIndex],
        },
      });
    }
    return {
      height: top + row * data.categories.length + 8,
      option: {
        legend: legend(data, false),
        grid: {
          left: axis.width + 10 + (signed ? side : 0), right: side, top, bottom: 4,
          outerBoundsMode: 'none',
        },
        xAxis: {
          type: 'value', axisLabel: {show: false}, splitLine: {show: false},
          axisLine: {show: false}, axisTick: {show: false}, boundaryGap: [0, 0],
        },
        yAxis: {
          type: 'category', inverse: true, data: data.categories, axisTick: {show: false},
          axisLine: {lineStyle: {color: SOFT}},
          axisLabel: Object.assign({interval: 0, margin: 8 + (signed ? side : 0)}, axis.label),
        },
        series,
      },
    };
  }

  function lines(data, across) {
    const last = data.categories.length - 1;
    const named = data.series.length > 1 && data.series.every((one) => one.values[last] !== null);
    const ends = data.series.map(
        (one) => one.values[last] === null ? '' : (named ? one.name + ' ' : '') + one.texts[last]);
    const top = named ? 12 : legendHeight(data, across) + 8;
    const side = Math.min(widest(ends) + 6, across * .36);
    const high = Math.max(220, Math.min(320, Math.round(across * .5)), ends.length * ROW + 60);
    const values = data.series.flatMap((one) => one.values).map((value) => String(value));
    const left = Math.max(widest(values), 24) + 12;
    return {
      height: high + top,
      option: {
        legend: named ? {show: false} : legend(data, true),
        grid: {left, right: side + 18, top, bottom: 30, outerBoundsMode: 'none'},
        xAxis: {
          type: 'category', data: data.categories, boundaryGap: data.categories.length === 1,
          axisLine: {onZero: false, lineStyle: {color: SOFT}}, axisTick: {alignWithLabel: true},
          axisLabel: {
            color: INK, fontSize: SIZE, hideOverlap: true, showMinLabel: true,
            interval: Math.max(0, Math.ceil(
                data.categories.length * (widest(data.categories) + 16) /
                Math.max(across - left - side, 60)) - 1),
          },
        },
        yAxis: {
          type: 'value', splitNumber: 4,
          max: data.most === null ? undefined : data.most,
          interval: data.most === null ? undefined : data.most / 4,
          axisLabel: {color: INK, fontSize: SIZE}, splitLine: {lineStyle: {color: LINE}},
        },
        series: data.series.map((one, i) => ({
          type: 'line', id: keys(i), name: keys(i), data: one.values, connectNulls: false,
          symbol: SYMBOLS[i % SYMBOLS.length], symbolSize: 8, showAllSymbol: true,
          itemStyle: {color: COLOURS[i % COLOURS.length]},
          lineStyle: {width: 2, type: DASHES[i % DASHES.length]},
          endLabel: {
            show: true, color: INK, fontSize: SIZE, distance: 8, formatter: () => ends[i],
            lineHeight: ROW - 3, width: side, overflow: 'truncate',
          },
          labelLayout: {moveOverlap: 'shiftY'},
        })),
      },
    };
  }

  function radar(data, across) {
    const top = legendHeight(data, across);
    const room = Math.min(across * .28, 130);
    const single = data.series.length === 1;
    const names = data.categories.map(
        (name, at) => single ? name + ' ' + data.series[0].texts[at] : name);
    const wrapped = names.map((name) => wrap(name, room));
    const wide = Math.min(widest(names), room);
    const radius = Math.max(50, Math.min(130, across / 2 - wide - 14));
    return {
      height: top + 2 * radius + 3.5 * ROW,
      option: {
        legend: legend(data, true),
        radar: {
          center: [across / 2, top + radius + 2 * ROW], radius, splitNumber: 4,
          indicator: data.categories.map((name, at) => ({name: keys(at), max: ceiling(data), min: 0})),
          axisName: {
            color: INK, fontSize: SIZE, lineHeight: ROW,
            formatter: (key) => wrapped[Number(key)],
          },
          axisNameGap: 8, splitArea: {show: false},
          splitLine: {lineStyle: {color: LINE}}, axisLine: {lineStyle: {color: LINE}},
        },
        series: [{
          type: 'radar',
          data: data.series.map((one, i) => ({
            name: keys(i), value: one.values.map((value) => value === null ? '-' : value),
            symbol: SYMBOLS[i % SYMBOLS.length], symbolSize: 7,
            itemStyle: {color: COLOURS[i % COLOURS.length]},
            lineStyle: {width: 2, type: DASHES[i % DASHES.length]},
            areaStyle: {color: COLOURS[i % COLOURS.length], opacity: i === 0 ? .12 : 0},
          })),
        }],
      },
    };
  }

  /** The outer ring: as was said, or a round number above all values. */
  function ceiling(data) {
    if (data.most !== null) {
      return data.most;
    }
    const most = Math.max(1, ...data.series.flatMap((one) => one.values).filter((v) => v !== null));
    const ten = Math.pow(10, Math.floor(Math.log10(most)));
    return [1, 2, 2.5, 5, 10].map((digit) => digit * ten).find((round) => round >= most);
  }

  const KINDS = {bars, stacked: bars, lines, radar};

  function draw(figure, across) {
    const {kind, option, height} = figure.layout(across);
    if (figure.chart) {
      figure.chart.dispose();
    }
    figure.drawing.style.height = height + 'px';
    figure.drawing.style.width = across + 'px';
    figure.chart = echarts.init(
        figure.drawing, null, {renderer: 'svg', width: across, height, locale: 'EN'});
    figure.chart.setOption(Object.assign({
      animation: false,
      textStyle: {fontFamily: font, color: INK, fontSize: SIZE},
      aria: {enabled: true, label: {enabled: true, description: figure.told}},
    }, option));
    const svg = figure.drawing.querySelector('svg');
    svg.setAttribute('viewBox', '0 0 ' + across + ' ' + height);
    svg.setAttribute('aria-hidden', 'true');
    figure.across = across;
    return kind;
  }

  const room = (figure) => Math.max(240, Math.floor(figure.element.clientWidth));

  const figures = [];
  document.querySelectorAll('figure.chart').forEach((element) => {
    const data = JSON.parse(element.querySelector('script').textContent);
    const figure = {
      element, drawing: element.querySelector('.drawing'), numbers: element.querySelector('details'),
      told: data.told, layout: (across) => KINDS[data.kind](data, across), chart: null, across: 0,
    };
    draw(figure, room(figure));
    if (figure.numbers) {
      figure.numbers.open = false;
    }
    figures.push(figure);
  });

  let printing = false;
  function print(begins) {
    if (printing === begins) {
      return;
    }
    printing = begins;
    figures.forEach((figure) => {
      if (figure.numbers && begins) {
        figure.wasOpen = figure.numbers.open;
      }
      draw(figure, begins ? PAPER_WIDTH : room(figure));
      if (figure.numbers) {
        figure.numbers.open = begins || figure.wasOpen;
      }
    });
  }

  let waiting = 0;
  addEventListener('resize', () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => {
      if (!printing) {
        figures.filter((one) => one.across !== room(one)).forEach((one) => draw(one, room(one)));
      }
    });
  });
  addEventListener('beforeprint', () => print(true));
  addEventListener('afterprint', () => print(false));
  matchMedia('print').addEventListener('change', (media) => print(media.matches));
})();
