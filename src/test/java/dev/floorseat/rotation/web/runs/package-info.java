@NullMarked
package dev.floorseat.rotation.web.runs;

import org.jspecify.annotations.NullMarked;
