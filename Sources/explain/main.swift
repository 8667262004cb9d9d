// The entry point: everything else is in `ExplainCLI`.

import ExplainCLI
import Foundation

exit(ExplainProgram.run())
