// Times kernels and forward passes:
//
//   swift run -c release Benchmarks                     all of it
//   swift run -c release Benchmarks products            products of the sizes of real models
//   swift run -c release Benchmarks miniLM gpt2         passes of models of these sizes
//   swift run -c release Benchmarks miniLM avx2×1       with these instructions and threads alone
//
// Everything that is compared is measured in turns: on a shared machine only ratios mean much. The
// same products with numpy, back to back, are what to hold them against.

let wanted = CommandLine.arguments.dropFirst()
let parts = ["products", "miniLM", "gpt2"].filter(wanted.contains)
for part in parts.isEmpty ? ["products", "miniLM", "gpt2"] : parts {
  switch part {
  case "products": timeProducts()
  case "miniLM": timeMiniLM()
  default: timeGPT2()
  }
}
