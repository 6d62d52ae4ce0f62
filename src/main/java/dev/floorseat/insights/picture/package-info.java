/** Draws evidence on the server: shapes with their places, for SVG in a template. Knows nothing of insights. */
@NullMarked
package dev.floorseat.insights.picture;

import org.jspecify.annotations.NullMarked;
