/** The pages of a rotation's runs: what was tried, with what, what came of it, and which plan to take. */
@NullMarked
package dev.floorseat.rotation.web.runs;

import org.jspecify.annotations.NullMarked;
