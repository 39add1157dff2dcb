// What the chart of contracts cannot be told in figures: how days are written, and where today is. Called by PrimeFaces.
// eslint-disable-next-line no-unused-vars
function contractTimeline() {
  'use strict';
  const DAY = 86400000;
  const place = document.querySelector('.timeline');
  const english = place.dataset.language === 'en';
  const write = (day) => {
    const date = new Date(day * DAY);
    return english ? date.toISOString().slice(0, 10) : `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
  };
  const month = (day) => {
    const date = new Date(day * DAY);
    return english ? date.toISOString().slice(0, 7) : `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月`;
  };
  const axis = this.cfg.config.options.scales.x;
  axis.afterBuildTicks = (scale) => {
    const ticks = [];
    const date = new Date(scale.min * DAY);
    const months = Math.max(1, Math.ceil((scale.max - scale.min) / 30 / Math.max(2, Math.floor(scale.width / 90))));
    let year = date.getUTCFullYear();
    let index = Math.ceil((date.getUTCMonth() + 1) / months) * months;
    for (let at = Date.UTC(year, index, 1) / DAY; at <= scale.max; index += months, at = Date.UTC(year, index, 1) / DAY) {
      ticks.push({ value: at });
    }
    scale.ticks = ticks;
  };
  axis.ticks = { callback: (value) => month(value), maxRotation: 0, autoSkip: false };
  this.cfg.config.options.plugins.tooltip = {
    callbacks: { label: (item) => `${item.dataset.label}: ${write(item.raw[0])} ～ ${write(item.raw[1] - 1)}` },
  };
  const today = Math.floor((Date.now() + 9 * 3600000) / DAY);
  this.cfg.config.plugins = [{
    id: 'today',
    afterDatasetsDraw(chart) {
      const x = chart.scales.x.getPixelForValue(today);
      const { top, bottom } = chart.chartArea;
      chart.ctx.save();
      chart.ctx.strokeStyle = '#ce0000';
      chart.ctx.lineWidth = 2;
      chart.ctx.setLineDash([6, 4]);
      chart.ctx.beginPath();
      chart.ctx.moveTo(x, top);
      chart.ctx.lineTo(x, bottom);
      chart.ctx.stroke();
      chart.ctx.restore();
    },
  }];
}
