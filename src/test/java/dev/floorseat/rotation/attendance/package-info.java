@NullMarked
package dev.floorseat.rotation.attendance;

import org.jspecify.annotations.NullMarked;
