@NullMarked
package dev.floorseat.rotation.plan;

import org.jspecify.annotations.NullMarked;
