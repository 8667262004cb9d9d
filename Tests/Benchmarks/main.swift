// Times kernels and forward passes:
//
//   swift run -c release Benchmarks             both
//   swift run -c release Benchmarks products    products of the sizes of real models
//   swift run -c release Benchmarks passes      models of the sizes of MiniLM and GPT-2
//
// Everything that is compared is measured in turns: on a shared machine only ratios mean much. The
// same products with numpy, back to back, are what to hold them against.

let wanted = CommandLine.arguments.dropFirst()
if wanted.isEmpty || wanted.contains("products") { timeProducts() }
if wanted.isEmpty || wanted.contains("passes") { timePasses() }
