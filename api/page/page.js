// Reads /v1/overview every few seconds and writes it into the page. Everything that came over the network goes in as text, never as markup.
"use strict";
(() => {
  const every = 3000, late = 15000;
  const $ = (id) => document.getElementById(id);
  const text = (id, s) => { const e = $(id); if (e.textContent !== s) e.textContent = s; };
  const make = (tag, cls, s) => { const e = document.createElement(tag); if (cls) e.className = cls; if (s !== undefined) e.textContent = s; return e; };
  const group = (s) => s.replace(/\B(?=(\d{3})+(?!\d))/g, "\u202f");
  const count = (n) => group(String(n));
  const unit = (n, one, many) => (n === 1 ? one : many);
  const short = (s) => (typeof s === "string" && s.length > 14 ? s.slice(0, 8) + "…" + s.slice(-4) : String(s));
  const pad = (n) => String(n).padStart(2, "0");
  const when = (unix) => {
    const d = new Date(unix * 1000);
    return d.getUTCFullYear() + "-" + pad(d.getUTCMonth() + 1) + "-" + pad(d.getUTCDate()) + " " + pad(d.getUTCHours()) + ":" + pad(d.getUTCMinutes()) + ":" + pad(d.getUTCSeconds());
  };
  // money turns a decimal integer in the smallest unit into "12.5 TST".
  const money = (amount, decimals, symbol) => {
    if (!/^\d+$/.test(amount || "")) return "–";
    const s = amount.padStart(decimals + 1, "0");
    const whole = s.slice(0, s.length - decimals) || "0";
    const part = decimals ? s.slice(s.length - decimals).replace(/0+$/, "") : "";
    return group(whole) + (part ? "." + part.slice(0, 6) : "") + "\u00a0" + symbol;
  };
  const span = (seconds) => {
    for (const [size, name] of [[86400, "day"], [3600, "hour"], [60, "minute"]]) {
      if (seconds >= size && seconds % size === 0) { const n = seconds / size; return count(n) + "\u00a0" + unit(n, name, name + "s"); }
    }
    return count(seconds) + "\u00a0" + unit(seconds, "second", "seconds");
  };
  const cell = (label, s, cls, title) => { const e = make("td", cls === "n" ? "n" : ""); e.dataset.label = label; const v = make("span", cls === "n" ? "" : cls, s); if (title) v.title = title; e.append(v); return e; };
  const rows = (name, list, row) => {
    $(name).replaceChildren(...list.map((v) => { const tr = make("tr"); tr.append(...row(v)); return tr; }));
    $(name + "-box").hidden = list.length === 0;
    $(name + "-empty").hidden = list.length !== 0;
  };

  const programme = (p, head) => {
    const box = make("article", "programme"), dl = make("dl");
    box.append(make("h3", "", p.name || short(p.id)));
    const line = (k, v, title) => { const dd = make("dd", title ? "mono" : "", v); if (title) dd.title = title; dl.append(make("dt", "", k), dd); };
    line("Share", money(p.amount, p.decimals, p.symbol) + " per human");
    line("Epoch", p.started ? "no. " + count(p.epochNow) + ", " + span(p.length) + " long" : "not begun");
    line("Paid this epoch", count(p.claimsInEpoch) + " " + unit(p.claimsInEpoch, "person", "people"));
    if (p.balance) line("Still held", money(p.balance, p.decimals, p.symbol));
    line("Contract", short(p.contract.address), p.contract.address);
    box.append(dl);
    if (p.started) {
      const begin = p.start + p.epochNow * p.length, done = Math.min(Math.max(head - begin, 0), p.length);
      const bar = make("progress", "bar");
      bar.max = p.length; bar.value = done;
      bar.setAttribute("aria-label", "Time passed in the epoch");
      const left = p.length - done;
      const words = left >= 172800 ? count(Math.floor(left / 86400)) + " days" : left >= 7200 ? count(Math.floor(left / 3600)) + " hours" : left >= 120 ? count(Math.floor(left / 60)) + " minutes" : count(left) + " seconds";
      box.append(bar, make("p", "note", "The epoch ends in " + words + " of chain time."));
    }
    return box;
  };

  const show = (v) => {
    text("people", count(v.people));
    text("people-unit", unit(v.people, "person", "people"));
    text("people-note", v.waiting ? count(v.waiting) + " " + unit(v.waiting, "person waits", "people wait") + " for a place" : "nobody waits for a place");
    text("verified", count(v.verified));
    text("verified-unit", unit(v.verified, "proof", "proofs"));
    text("block", count(v.chain.block));
    text("chain-note", v.chain.time ? when(v.chain.time) + " UTC · chain id " + v.chain.id : "chain id " + v.chain.id);
    text("registry", v.chain.registry);
    $("programme-list").replaceChildren(...v.programmes.map((p) => programme(p, v.chain.time)));
    $("programmes-empty").hidden = v.programmes.length !== 0;
    rows("payments", v.payouts, (p) => [
      cell("Amount", money(p.amount, p.decimals, p.symbol), "n"), cell("Epoch", "no. " + count(p.epoch), "n"), cell("To", short(p.recipient), "mono", p.recipient),
      cell("Transaction", short(p.txHash), "mono", p.txHash), cell("When (UTC)", when(p.time)),
    ]);
    rows("roots", v.roots, (r) => [
      cell("No.", count(r.seq), "n"), cell("Root", short(r.root), "mono", r.root), cell("People", count(r.people) + " " + unit(r.people, "person", "people"), "n"),
      cell("Since (UTC)", when(r.time)), cell("Accepted (UTC)", r.live ? (r.expiresAt ? "until " + when(r.expiresAt).slice(11) : "yes") : "no longer", r.live ? "yes" : "no"),
    ]);
  };

  let good = 0;
  const state = (s, bad) => { text("state", s); $("state").classList.toggle("bad", bad); };
  const tick = async () => {
    try {
      const res = await fetch("/v1/overview", { headers: { Accept: "application/json" }, signal: AbortSignal.timeout(10000) });
      if (!res.ok) throw new Error("status " + res.status);
      const v = await res.json();
      show(v);
      good = Date.now();
      state(v.env === "live" ? "Live network" : "Test network", false);
    } catch {
      state(good && Date.now() - good < late ? "Reading again…" : "The network does not answer", true);
    }
    setTimeout(tick, document.hidden ? 4 * every : every);
  };
  tick();
})();
