/** Rules and lexicon for people and programs. */
@NullMarked
package dev.floorseat.rules.web;

import org.jspecify.annotations.NullMarked;
