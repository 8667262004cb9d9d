/// How pages look: bright or dark, on a screen of any size, and on paper.
enum PageStyle {
  /// The rules every page has.
  ///
  /// Colours of text have a contrast of at least 4.5 with what they stand on (WCAG 2.1, success
  /// criterion 1.4.3); cells of maps bring their own pair of colours, in which every ramp keeps to
  /// that, too.
  static let text = #"""
    :root{--page:#fff;--text:#1b1b1b;--soft:#555;--line:#c4c4c4;--panel:#f3f4f6;--accent:#0b57d0;
      --right:#14652f;--wrong:#a3161a;
      --line-0:#0b57d0;--line-1:#a34700;--line-2:#14652f;--line-3:#7a1f8f;--line-4:#8a1538;--line-5:#3d3d3d;
      color-scheme:light}
    @media (prefers-color-scheme:dark){:root:not([data-brightness=light]){--page:#15171a;--text:#ececec;
      --soft:#b4b4b4;--line:#4a4d52;--panel:#22252a;--accent:#8ab4f8;--right:#7fd39a;--wrong:#ff9d95;
      --line-0:#8ab4f8;--line-1:#f5b26b;--line-2:#7fd39a;--line-3:#d7a5ec;--line-4:#ff9db5;--line-5:#d0d0d0;
      color-scheme:dark}}
    :root[data-brightness=dark]{--page:#15171a;--text:#ececec;
      --soft:#b4b4b4;--line:#4a4d52;--panel:#22252a;--accent:#8ab4f8;--right:#7fd39a;--wrong:#ff9d95;
      --line-0:#8ab4f8;--line-1:#f5b26b;--line-2:#7fd39a;--line-3:#d7a5ec;--line-4:#ff9db5;--line-5:#d0d0d0;
      color-scheme:dark}
    *{box-sizing:border-box}
    body{margin:0;background:var(--page);color:var(--text);line-height:1.6;
      font-family:system-ui,"Noto Sans KR","Noto Sans CJK KR","Apple SD Gothic Neo","Malgun Gothic",NanumGothic,sans-serif}
    :lang(ko){word-break:keep-all;overflow-wrap:break-word}
    main,.toolbar,footer{max-width:76rem;margin:0 auto;padding:0 1.2rem}
    main{padding-bottom:45vh}
    p,ul,dl,pre{max-width:46rem}
    h1,h2,strong,code,.typed{overflow-wrap:anywhere}
    .step{scroll-margin-top:9rem}
    .neighbours{display:flex;flex-wrap:wrap;gap:.5rem 2rem;justify-content:space-between;margin:2.5rem 0 1rem}
    .closed .why{display:none!important}
    .ink{--line-0:var(--text);--line-1:var(--text);--line-2:var(--text);--line-3:var(--text);
      --line-4:var(--text);--line-5:var(--text)}
    h1{font-size:1.6rem;line-height:1.3;margin:1rem 0 .5rem}
    h2{font-size:1.3rem;line-height:1.3;margin:1.6rem 0 .5rem}
    .columns .name{font-weight:700;margin:.4rem 0}
    a{color:var(--accent)}
    small,.how,figcaption span{color:var(--soft);font-size:.85rem}
    code,pre,kbd,.arithmetic{font-family:ui-monospace,"Noto Sans Mono CJK KR",NanumGothicCoding,monospace;font-size:.96em}
    pre{background:var(--panel);padding:.7rem 1rem;overflow-x:auto;white-space:pre-wrap}
    .typed{white-space:pre-wrap}
    dt{font-weight:600}dd{margin:0 0 .5rem 1.5rem}
    .facts{color:var(--soft);padding-left:1.2rem}
    .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;margin:0}
    .scripted{display:none}
    .scripts .scripted{display:inline}
    .scripts footer.scripted{display:block}
    button,.languages label{font:inherit;color:var(--text);background:var(--panel);border:1px solid var(--soft);
      border-radius:.4rem;padding:.25rem .8rem;cursor:pointer}
    button:disabled{color:var(--soft);cursor:default;border-color:var(--line)}
    button:hover:enabled,.languages label:hover{border-color:var(--accent)}
    :focus-visible{outline:3px solid var(--accent);outline-offset:2px}
    .toolbar{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;padding-top:.6rem;padding-bottom:.6rem;
      position:sticky;top:0;background:var(--page);z-index:4;border-bottom:1px solid var(--line)}
    .languages{margin-left:auto;display:flex;gap:.3rem}
    .position{display:inline-block;min-width:3.5rem;text-align:center;font-variant-numeric:tabular-nums}
    figure{margin:1.1rem 0}
    figcaption{margin-bottom:.35rem;max-width:30rem}
    figcaption strong{display:block}
    .group figcaption{contain:inline-size;min-width:15rem;overflow-wrap:anywhere}
    h2 small{font-variant-numeric:tabular-nums;margin-right:.3rem}
    [hidden]{display:none!important}
    .table{overflow-x:auto;padding:3px}
    table{border-collapse:collapse;font-variant-numeric:tabular-nums;font-size:.95rem}
    caption{text-align:left;color:var(--soft);font-size:.85rem}
    th,td{padding:.28rem .6rem;border:1px solid var(--line);white-space:pre;font-weight:400}
    th{background:var(--panel);font-weight:600}
    th[scope=row]{text-align:left}
    td{text-align:right}
    td.words{text-align:left}
    td.folded{white-space:pre-wrap;min-width:12rem;max-width:24rem}
    td.blank{min-width:4.5rem;height:2.2rem;border:2px solid var(--text)}
    td.strong{font-weight:700;box-shadow:inset 0 0 0 3px var(--text)}
    td[tabindex]{cursor:help}
    td[tabindex]:hover,td[tabindex]:focus,td[tabindex]:focus-within{outline:3px solid var(--accent);outline-offset:-1px;
      box-shadow:inset 0 0 0 4px var(--page)}
    td.lit{outline:3px dashed var(--text);outline-offset:-3px;box-shadow:inset 0 0 0 4px var(--page)}
    .scale span{display:inline-block;padding:.05rem .7rem;border:1px solid var(--line);font-variant-numeric:tabular-nums}
    .scale{color:var(--soft);font-size:.9rem}
    .group{display:flex;flex-wrap:wrap;gap:0 2rem}
    .group>figure{min-width:0;max-width:100%}
    .why{display:none}
    td:hover>.why,td:focus>.why,td:focus-within>.why{display:block;position:fixed;left:0;right:0;bottom:0;z-index:5;
      max-height:42vh;overflow:auto;background:var(--panel);color:var(--text);border-top:3px solid var(--accent);
      padding:.6rem 1.2rem 1rem;text-align:left;white-space:normal;font-weight:400;cursor:auto}
    td:hover>.why{z-index:6}
    .above td:hover>.why,.above td:focus>.why,.above td:focus-within>.why{top:0;bottom:auto;
      border-top:0;border-bottom:3px solid var(--accent)}
    .why p{margin:0 0 .3rem;max-width:none}
    .arithmetic{display:grid;grid-template-columns:max-content auto auto max-content;justify-content:start;
      gap:.1rem 1rem;overflow-x:auto;max-width:100%}
    .arithmetic>span:nth-child(2n+1),.term{white-space:nowrap}
    .arithmetic>span:nth-child(4n+3){white-space:normal}
    .arithmetic>span:nth-child(4n){white-space:nowrap}
    .arithmetic>span:nth-child(4n+1){text-align:right}
    .arithmetic>span:nth-child(4n){font-variant-numeric:tabular-nums}
    .arithmetic .total{border-top:1px solid var(--text)}
    .term.open{color:var(--accent);text-decoration:underline;cursor:pointer}
    .derivation{border-left:3px solid var(--line);padding-left:1rem;margin:1rem 0}
    .bars table{width:min(46rem,100%)}
    .bars th,.bars td{width:1%}
    td.bar{position:relative;width:98%;min-width:12rem;padding:0;background:var(--page)}
    td.bar span{position:absolute;top:20%;bottom:20%;background:var(--line-0)}
    td.bar span.negative{background:repeating-linear-gradient(135deg,var(--line-1) 0 4px,var(--page) 4px 6px)}
    td.bar i{position:absolute;top:0;bottom:0;width:1px;background:var(--text)}
    .curve>svg{width:min(42rem,100%);height:auto;font-size:12px;fill:var(--text)}
    .picture{overflow-x:auto}
    .picture svg{background:#fff}
    .line{fill:none;stroke-width:2.5;stroke:var(--line-0)}
    .line-1{stroke:var(--line-1)}.line-2{stroke:var(--line-2)}.line-3{stroke:var(--line-3)}
    .line-4{stroke:var(--line-4)}.line-5{stroke:var(--line-5)}
    .mark-0{fill:var(--line-0);color:var(--line-0)}
    .mark-1{fill:var(--line-1);color:var(--line-1)}
    .mark-2{fill:var(--line-2);color:var(--line-2)}
    .mark-3{fill:var(--line-3);color:var(--line-3)}
    .mark-4{fill:var(--line-4);color:var(--line-4)}
    .mark-5{fill:var(--line-5);color:var(--line-5)}
    .grid{stroke:var(--line)}
    .legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem}
    .columns{display:flex;gap:1rem 2.5rem;align-items:flex-end;overflow-x:auto}
    .columns section{min-width:15rem}
    .diagram ol{list-style:none;margin:0;padding:0}
    .diagram li{border:1px solid var(--soft);border-radius:.4rem;padding:.25rem .7rem;margin:0 0 1.1rem;position:relative;
      max-width:24rem}
    .diagram li:not(:first-child)::before{content:"↓";position:absolute;top:-1.35rem;left:50%}
    .diagram li.lit{border:6px double var(--accent);background:var(--panel)}
    .diagram .from{display:block}
    .frame,.frame+ol{position:relative}
    .diagram ol+.frame::before,.diagram .frame+ol::before{content:"↓";position:absolute;top:-1.4rem;left:50%}
    .frame{border:2px dashed var(--soft);border-radius:.6rem;padding:.2rem .8rem;margin-bottom:1.1rem}
    .frame p{margin:.1rem 0 .5rem;color:var(--soft)}
    .question{border:2px solid var(--accent);border-radius:.6rem;max-width:48rem;margin:1.4rem 0;padding:.3rem 1.1rem .8rem}
    legend{font-weight:700;padding:0 .4rem}
    .choices{list-style:none;padding:0;margin:.3rem 0}
    .choices label{display:block;padding:.15rem 0}
    .question input[type=text]{font:inherit;width:11rem;padding:.2rem .5rem;color:var(--text);background:var(--page);
      border:1px solid var(--soft);border-radius:.3rem}
    .question .check{display:none}
    .scripts .question .check{display:inline-block}
    .reply{min-height:1.6em;margin:.3rem 0}
    .reply.right strong{color:var(--right)}
    .reply.wrong strong{color:var(--wrong)}
    summary{cursor:pointer;color:var(--accent)}
    .help details{margin:.15rem 0}
    @media (max-width:40rem){
      .toolbar{gap:.25rem;padding:.35rem .6rem;font-size:.85rem}
      .toolbar button,.languages label{padding:.15rem .5rem}
      .brightness span{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
      .position{min-width:2.6rem}
      main{padding:0 .8rem 45vh}
      .arithmetic{grid-template-columns:max-content minmax(0,auto)}
      .arithmetic>span:nth-child(4n+3),.arithmetic>span:nth-child(4n){grid-column:2;white-space:normal}
      .arithmetic span:empty{display:none}
      .arithmetic>span:nth-child(4n){margin-bottom:.3rem}
      .term{white-space:normal}
    }
    @media screen{
      .stepping .step:not(.shown),.stepping:not(.first) .start{display:none}
    }
    @media (prefers-reduced-motion:no-preference){.why{animation:none}}
    @page{size:A4;margin:15mm 15mm 14mm}
    @media print{
      :root:not(#_){--page:#fff;--text:#000;--soft:#444;--line:#999;--panel:#f3f4f6;--accent:#000;
        --line-0:#0b57d0;--line-1:#a34700;--line-2:#14652f;--line-3:#7a1f8f;--line-4:#8a1538;--line-5:#3d3d3d;
        color-scheme:light}
      *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
      body{font-size:10pt;line-height:1.4}
      p,pre,ul{margin:.45em 0;max-width:none}
      figure,.derivation{margin:.6em 0}
      th,td{padding:.14em .5em}
      pre{padding:.3em .8em}
      .facts{font-size:9pt}
      .start .facts,.step>.facts{columns:2}
      .question{margin:.6em 0;padding:0 .9em .2em;max-width:none}
      .question p,.question ul{margin:.2em 0}
      .group figcaption{min-width:13rem}
      .columns{gap:1.5rem;overflow:visible;align-items:flex-start;font-size:7.5pt}
      .columns section{flex:1;min-width:0}
      .columns small,.columns code{font-size:7pt}
      .columns .name{font-size:9pt;margin:0}
      .diagram li{margin-bottom:1em;padding:0 .5em;max-width:none;line-height:1.25}
      .diagram li:not(:first-child)::before,.diagram ol+.frame::before,.diagram .frame+ol::before{top:-1.2em}
      .diagram li.lit{border-width:4px}
      .frame{margin-bottom:1em;padding:0 .6em}.frame p{margin:0 0 .2em}
      .arithmetic{overflow:visible;font-size:8.5pt}
      .toolbar,.neighbours,footer,.why,.how,.help,.reply,.contents,.check,body>input,.question .check,.scripts .question .check,
      .scripts .scripted{display:none!important}
      main{max-width:none;padding:0}
      .step+.step:not(.flowing){break-before:page}
      .flowing{break-inside:avoid}
      h1{font-size:17pt}h2{font-size:14pt;margin:.4em 0}
      h1,h2,figcaption,.name{break-after:avoid}
      figure,.question,.table,tr,.derivation,li,.scale{break-inside:avoid}
      caption,thead{break-after:avoid}
      .table,.picture{overflow:visible}
      .picture svg{max-width:100%;height:auto;max-height:240mm}
      .table table{font-size:min(9.5pt,calc(172mm/var(--width,20)))}
      .bars th,.bars td{padding:0 .5em;font-size:8pt;line-height:1.3}
      figcaption{max-width:none}
      .gallery figure,.gallery .scale{margin:.2em 0}
      .gallery .table table{font-size:min(8pt,calc(172mm/var(--width,20)))}
      .derivation .facts{margin:.1em 0}
      .curve details{display:none}
      .question{border-color:#000}
      .question input[type=text]{border:0;border-bottom:1px solid #000;border-radius:0;width:8cm}
      a{color:inherit;text-decoration:none}
    }

    """#
}
