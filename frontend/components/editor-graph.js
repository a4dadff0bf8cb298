/**
 * A scenario as a drawing: scenes are buttons that lead to their text, choices are arrows with their number and score. Whatever
 * is wrong says so in words and by its line: nobody comes here, no way on, a circle, a scene that is missing. The same stands
 * in the table below it. The server lays it out, whatever state the text is in.
 */
import { el, button } from './dom.js';

const SVG = 'http://www.w3.org/2000/svg';
const ENDING = { good: 'valid', mixed: 'soon', poor: 'bad' };

function svg(tag, properties, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(properties)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

export class Graph {
  constructor(words, { language, onScene, onPlay }) {
    Object.assign(this, { words, language, onScene, onPlay });
    this.says = el('ul', { class: 'e-findings' });
    this.drawing = el('div', { class: 'e-graph', role: 'group', 'aria-label': words('graph.drawing'), tabindex: '0' });
    this.table = el('div', { class: 'register', role: 'region', 'aria-label': words('graph.table'), tabindex: '0' });
    this.node = el('div', { class: 'e-graph-pane' }, this.says, this.legend(), this.drawing, el('h2', {}, words('graph.table')), this.table);
  }

  legend() {
    const line = (look, word) => el('span', {}, el('i', { class: `e-key ${look}` }), this.words(word));
    return el('p', { class: 's e-legend' }, line('', 'graph.choice'), line('critical', 'graph.critical'), line('loop', 'graph.loop'));
  }

  show(graph) {
    const seen = JSON.stringify(graph);
    if (seen === this.seen) return;
    const focused = document.activeElement?.closest?.('.e-graph [data-scene]')?.dataset.scene;
    this.seen = seen;
    this.graph = graph;
    this.findings();
    this.draw();
    this.rows();
    if (focused) this.drawing.querySelector(`[data-scene="${CSS.escape(focused)}"]`)?.focus();
  }

  findings() {
    const { nodes, edges } = this.graph;
    const counts = { missing: nodes.filter(node => node.missing).length, unreachable: nodes.filter(node => node.unreachable).length,
      deadEnd: nodes.filter(node => node.deadEnd).length, loop: edges.filter(edge => edge.loop).length };
    const found = Object.entries(counts).filter(([, count]) => count > 0);
    this.says.replaceChildren(...(found.length === 0
      ? [el('li', {}, el('span', { class: 'st valid' }, this.words('graph.sound')))]
      : found.map(([kind, count]) => el('li', {}, el('span', { class: 'st bad' }, this.words(`graph.count.${kind}`, { count }))))));
  }

  /** What a scene is, in words. */
  states(node) {
    const { words } = this;
    return [
      node.start && { look: 'calm', word: words('graph.start') },
      node.ending && { look: ENDING[node.ending], word: words('graph.ending', { ending: node.ending }) },
      node.missing && { look: 'bad', word: words('graph.missing') },
      node.unreachable && { look: 'bad', word: words('graph.unreachable') },
      node.deadEnd && { look: 'bad', word: words('graph.deadEnd') },
      node.onlyCritical && { look: 'soon', word: words('graph.onlyCritical') },
    ].filter(Boolean);
  }

  draw() {
    const { width, height, nodes, edges } = this.graph;
    const arrows = svg('svg', { class: 'e-arrows', width, height, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' },
      svg('defs', {}, ...['plain', 'critical', 'loop'].map(look => svg('marker', {
        id: `e-head-${look}`, class: look, viewBox: '0 0 8 8', refX: 8, refY: 4, markerUnits: 'userSpaceOnUse', markerWidth: 11, markerHeight: 11, orient: 'auto',
      }, svg('path', { d: 'M0 0L8 4L0 8z' })))), ...edges.map(edge => this.arrow(edge)));
    const labels = edges.map(edge => placed(el('span', { class: `e-label ${look(edge)}`, 'aria-hidden': 'true' }, this.label(edge)), edge.labelX, edge.labelY));
    const first = !this.drawing.hasChildNodes();
    this.drawing.replaceChildren(sized(el('div', { class: 'e-canvas' }, arrows, labels, nodes.map(node => this.scene(node))), width, height));
    if (first) this.toStart();
  }

  /** A drawing that is wider than its box begins at its first scene. */
  toStart() {
    const start = this.graph.nodes.find(node => node.start);
    if (start) this.drawing.scrollLeft = start.x + start.width / 2 - this.drawing.clientWidth / 2;
  }

  arrow(edge) {
    const [start, ...rest] = edge.points;
    const curve = edge.curved ? `C${rest.map(point => `${point.x} ${point.y}`).join(' ')}` : rest.map((point, i) => {
      const before = edge.points[i];
      const middle = (before.y + point.y) / 2;
      return `C${before.x} ${middle} ${point.x} ${middle} ${point.x} ${point.y}`;
    }).join('');
    const kind = look(edge) || 'plain';
    return svg('path', { class: kind, d: `M${start.x} ${start.y}${curve}`, 'marker-end': `url(#e-head-${kind})` });
  }

  label(edge) {
    return edge.loop ? this.words('graph.edgeLoop', { number: edge.number })
      : edge.critical ? this.words('graph.edgeCritical', { number: edge.number })
      : this.words('graph.edge', { number: edge.number, score: edge.score });
  }

  scene(node) {
    const states = this.states(node);
    const shape = ['e-scene', node.ending && 'ending', (node.unreachable || node.missing) && 'lost', node.deadEnd && 'dead', node.start && 'start']
      .filter(Boolean).join(' ');
    return sized(placed(el('button', {
      type: 'button', class: shape, 'data-scene': node.id, disabled: node.missing, title: node.title,
      'aria-label': [node.title, ...states.map(state => state.word)].join(', '), onclick: () => this.onScene(node),
    }, el('b', { lang: this.language }, node.title), el('span', {}, states.map(state => el('span', { class: `st ${state.look}` }, state.word)))),
    node.x, node.y), node.width, node.height);
  }

  rows() {
    const { words } = this;
    const { nodes, edges } = this.graph;
    const titles = new Map(nodes.map(node => [node.id, node.title]));
    const row = node => el('tr', {},
      el('th', { scope: 'row' }, button(node.title, () => this.onScene(node), 'quiet', { lang: this.language }),
        el('div', {}, this.states(node).map(state => el('span', { class: `st ${state.look}` }, state.word)))),
      el('td', {}, el('ol', {}, edges.filter(edge => edge.from === node.id).map(edge => el('li', {},
        el('span', { lang: this.language }, edge.text), ' → ', titles.get(edge.to), ' ',
        el('span', { class: `st ${edge.critical || edge.loop ? 'bad' : 'calm'}` }, edge.critical ? words('graph.critical')
          : edge.loop ? words('graph.loop') : words('graph.points', { score: edge.score })))))),
      el('td', {}, button(words('graph.play'), () => this.onPlay(node.id), '', { 'aria-label': words('graph.playFrom', { scene: node.title }) })));
    this.table.replaceChildren(el('table', {},
      el('thead', {}, el('tr', {}, el('th', {}, words('graph.scene')), el('th', {}, words('graph.choices')), el('th', {}, words('graph.try')))),
      el('tbody', {}, nodes.filter(node => !node.missing).map(row))));
  }
}

const look = edge => (edge.loop ? 'loop' : edge.critical ? 'critical' : '');

function placed(node, x, y) {
  node.style.left = `${x}px`;
  node.style.top = `${y}px`;
  return node;
}

function sized(node, width, height) {
  node.style.width = `${width}px`;
  node.style.height = `${height}px`;
  return node;
}
