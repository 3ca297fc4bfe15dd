// Bars per day or hour on a canvas, over the whole period, and the same figures as a table for those who read rather
// than look. ECharts is fetched when first drawn.

import { LitElement, html } from 'lit';
import { colour } from '../core/theme.js';
import { count, day, hour, plural, shortDay } from '../core/format.js';
import { wholePeriod } from '../core/period.js';
import './chart.css';

class DlChart extends LitElement {
  static properties = {
    series: { attribute: false },
    counts: { attribute: false },
    period: { attribute: false },
    caption: {},
  };

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.redraw = () => this.draw();
    window.addEventListener('dateline:theme', this.redraw);
    this.scheme = matchMedia('(prefers-color-scheme: dark)');
    this.scheme.addEventListener('change', this.redraw);
    this.resized = new ResizeObserver(() => this.chart?.resize());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('dateline:theme', this.redraw);
    this.scheme.removeEventListener('change', this.redraw);
    this.resized.disconnect();
    this.chart?.dispose();
    this.chart = null;
  }

  updated() {
    this.draw();
  }

  async draw() {
    const canvas = this.querySelector('.chart');
    if (!canvas) return;
    let parts;
    try {
      parts = await import('./echarts.js');
    } catch {
      canvas.textContent = 'The chart could not be loaded. Its figures stand in the table below.';
      return;
    }
    const { startChart, barOptions } = parts;
    if (!this.isConnected) return;
    if (!this.chart) {
      this.chart = startChart(canvas);
      this.resized.observe(canvas);
    }
    this.chart.setOption(barOptions(this.slots, this.series, colour, this.byHour ? hour : shortDay), true);
  }

  /** One for each day or hour of the period. */
  get slots() {
    return wholePeriod(this.counts ?? [], this.period, Object.fromEntries(this.series.map(({ key }) => [key, 0])));
  }

  get byHour() {
    return this.slots[0]?.at.length > 10;
  }

  get label() {
    if (!this.byHour) return day;
    return (at) => `${day(new Date(at).toLocaleDateString('sv'))}, ${hour(at)}`;
  }

  render() {
    const { slots, label, byHour } = this;
    if (slots.length === 0) return null;
    const filled = slots.filter((d) => this.series.some((s) => d[s.key])).length;
    const said = `${this.caption}, ${label(slots[0].at)} to ${label(slots.at(-1).at)}: ${plural(
      slots.length,
      byHour ? 'hour' : 'day',
    )}, ${filled} with any`;
    return html` <div class="chart" role="img" aria-label=${said}></div>
      <details class="small">
        <summary>${this.caption} as a table</summary>
        <div class="scroll-x">
          <table>
            <caption class="sr">
              ${this.caption}
            </caption>
            <thead>
              <tr>
                <th scope="col">${byHour ? 'Hour' : 'Day'}</th>
                ${this.series.map((s) => html`<th scope="col" class="num">${s.name}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${slots.map(
                (d) =>
                  html`<tr>
                    <th scope="row">${label(d.at)}</th>
                    ${this.series.map((s) => html`<td class="num">${count(d[s.key])}</td>`)}
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>
      </details>`;
  }
}

customElements.define('dl-chart', DlChart);
