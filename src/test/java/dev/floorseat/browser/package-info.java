/** The pages in a real browser: they work, they can be used by everybody (WCAG 2.2 AA), and they are photographed. */
@NullMarked
package dev.floorseat.browser;

import org.jspecify.annotations.NullMarked;
