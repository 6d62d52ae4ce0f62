/** Evidence as pictures. */
@NullMarked
package dev.floorseat.insights.picture;

import org.jspecify.annotations.NullMarked;
