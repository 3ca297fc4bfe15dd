// Bars per day on a canvas, and the same figures as a table for those who read rather than look. ECharts is fetched when first drawn.

import { LitElement, html } from 'lit';
import { colour } from '../core/theme.js';
import { count, day } from '../core/format.js';
import { filled } from './days.js';

class DlChart extends LitElement {
  static properties = { series: { attribute: false }, days: { attribute: false }, caption: {} };

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
    const { startChart, barOptions } = await import('./echarts.js');
    if (!this.isConnected) return;
    if (!this.chart) {
      this.chart = startChart(canvas);
      this.resized.observe(canvas);
    }
    this.chart.setOption(barOptions(filled(this.days ?? []), this.series, colour), true);
  }

  render() {
    const rows = filled(this.days ?? []).filter((d) => this.series.some((s) => d[s.key]));
    return html`
      <div class="chart" aria-hidden="true"></div>
      <details class="small">
        <summary>${this.caption} as a table</summary>
        <div class="scroll-x"><table>
          <caption class="sr">${this.caption}</caption>
          <thead><tr><th scope="col">Day</th>${this.series.map((s) => html`<th scope="col" class="num">${s.name}</th>`)}</tr></thead>
          <tbody>${rows.map((d) => html`<tr><th scope="row">${day(d.day)}</th>
            ${this.series.map((s) => html`<td class="num">${count(d[s.key])}</td>`)}</tr>`)}</tbody>
        </table></div>
      </details>`;
  }
}

customElements.define('dl-chart', DlChart);
