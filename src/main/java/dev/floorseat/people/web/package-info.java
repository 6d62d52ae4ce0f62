/** The pages on which people are found, and on which they say when they can. */
@NullMarked
package dev.floorseat.people.web;

import org.jspecify.annotations.NullMarked;
