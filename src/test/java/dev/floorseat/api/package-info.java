/** The description of the API, held against the running product. */
@NullMarked
package dev.floorseat.api;

import org.jspecify.annotations.NullMarked;
