// Bars per day or hour on a canvas, over the whole period, and the same figures as a table for those who read rather
// than look. A bar leads to what it counts; picture and figures can be taken away. ECharts is fetched when first drawn.

import { LitElement, html } from 'lit';
import { colour } from '../core/theme.js';
import { count, day, hour, plural, shortDay } from '../core/format.js';
import { navigate } from '../core/router.js';
import { wholePeriod } from '../core/period.js';
import './chart.css';

class DlChart extends LitElement {
  static properties = {
    series: { attribute: false },
    counts: { attribute: false },
    period: { attribute: false },
    caption: {},
    /** Counts of the period before, as `counts`: drawn as a line over the same axis; null for none. */
    before: { attribute: false },
    /** Address of what a slot counts, `(slot, series or null)`; absent, or answers null, where it leads nowhere. */
    href: { attribute: false },
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
      this.chart.on('click', ({ dataIndex, seriesIndex }) => this.pick(dataIndex, seriesIndex));
      this.resized.observe(canvas);
    }
    this.chart.setOption(barOptions(this.slots, this.lines, colour, this.byHour ? hour : shortDay), true);
  }

  pick(index, series) {
    const line = this.lines[series];
    const address = line?.line ? null : this.href?.(this.slots[index], line);
    if (address) navigate(address);
  }

  /** One for each day or hour of the period. */
  get slots() {
    const zeros = Object.fromEntries(this.series.map(({ key }) => [key, 0]));
    const slots = wholePeriod(this.counts ?? [], this.period, zeros);
    if (!this.before) return slots;
    return slots.map((slot, i) => ({ ...slot, before: this.before[i]?.count ?? 0 }));
  }

  /** The series that are drawn, and those of the table. */
  get lines() {
    return this.before
      ? [...this.series, { key: 'before', name: 'Period before', token: 'ink-3', line: true }]
      : this.series;
  }

  /** A file is made where it is asked for: nothing is fetched. */
  take(name, content) {
    const link = document.createElement('a');
    link.download = `${this.caption.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.${name}`;
    link.href = content;
    link.click();
  }

  async takeData() {
    const quoted = (text) => `"${String(text).replaceAll('"', '""')}"`;
    const rows = [
      [this.byHour ? 'Hour' : 'Day', ...this.lines.map(({ name }) => name)],
      ...this.slots.map((slot) => [slot.at, ...this.lines.map(({ key }) => slot[key])]),
    ];
    const text = rows.map((row) => row.map(quoted).join(',')).join('\r\n');
    const url = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv' }));
    this.take('csv', url);
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  }

  takePicture() {
    const form = { type: 'png', pixelRatio: 2, backgroundColor: colour('surface') };
    if (this.chart) this.take('png', this.chart.getDataURL(form));
  }

  get byHour() {
    return this.slots[0]?.at.length > 10;
  }

  get label() {
    if (!this.byHour) return day;
    return (at) => `${day(new Date(at).toLocaleDateString('sv'))}, ${hour(at)}`;
  }

  figure(slot, series) {
    const n = slot[series.key];
    const address = n && !series.line ? this.href?.(slot, series) : null;
    return address ? html`<a href=${address}>${count(n)}</a>` : count(n);
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
      <p class="takes small">
        <button class="btn mini quiet" @click=${() => this.takePicture()}>Download picture</button>
        <button class="btn mini quiet" @click=${() => this.takeData()}>Download CSV</button>
      </p>
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
                ${this.lines.map((s) => html`<th scope="col" class="num">${s.name}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${slots.map(
                (d) =>
                  html`<tr>
                    <th scope="row">${label(d.at)}</th>
                    ${this.lines.map((s) => html`<td class="num">${this.figure(d, s)}</td>`)}
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>
      </details>`;
  }
}

customElements.define('dl-chart', DlChart);
