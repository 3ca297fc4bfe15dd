import * as echarts from 'echarts/core';
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';
import { count } from '../core/format.js';

echarts.use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

/** Beyond this a legend is turned over: it keeps to one line. */
const LEGEND_MOST = 4;
const NAME_MOST = 28;
const shortened = (name) => (name.length > NAME_MOST ? `${name.slice(0, NAME_MOST - 1)}…` : name);

export const startChart = (element) => echarts.init(element, null, { renderer: 'canvas' });

/**
 * @param slots `[{at, …figures}]`, days or hours in order
 * @param series `[{key, name, token, line?}]`, stacked in this order; a line stands for itself
 * @param colour resolves a token of the design system
 * @param label how a slot is called
 */
export function barOptions(slots, series, colour, label) {
  const sum = (key) => count(slots.reduce((n, slot) => n + (slot[key] ?? 0), 0));
  const sums = new Map(series.map(({ key, name }) => [name, sum(key)]));
  const text = { color: colour('ink-3'), fontSize: 11 };
  return {
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { left: 8, right: 8, top: series.length > 1 ? 32 : 12, bottom: 4, containLabel: true },
    legend:
      series.length > 1
        ? {
            type: series.length > LEGEND_MOST ? 'scroll' : 'plain',
            top: 0,
            left: 0,
            itemWidth: 10,
            itemHeight: 10,
            icon: 'roundRect',
            // A name that runs from right to left keeps its figure behind it.
            formatter: (name) => `\u2068${shortened(name)}\u2069  ${sums.get(name)}`,
            textStyle: { ...text, fontSize: 12 },
            pageTextStyle: text,
            pageIconColor: colour('ink-2'),
            pageIconInactiveColor: colour('edge'),
          }
        : undefined,
    // Drawn on the canvas: a strict content security policy forbids the styles of an HTML tooltip.
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      confine: true,
      axisPointer: { type: 'shadow' },
      backgroundColor: colour('surface'),
      borderColor: colour('line'),
      textStyle: { color: colour('ink'), fontSize: 12 },
    },
    xAxis: {
      type: 'category',
      data: slots.map((d) => label(d.at)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colour('line') } },
      axisLabel: text,
    },
    yAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: colour('line') } }, axisLabel: text },
    series: series.map(({ key, name, token, line }) => ({
      name,
      data: slots.map((d) => d[key]),
      itemStyle: { color: colour(token) },
      ...(line
        ? { type: 'line', symbol: 'none', lineStyle: { width: 1.5, type: 'dashed' }, z: 3 }
        : { type: 'bar', stack: 'all', barMaxWidth: 28 }),
    })),
  };
}
