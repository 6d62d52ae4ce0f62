/** The glossary for people. */
@NullMarked
package dev.floorseat.insights.gloss.web;

import org.jspecify.annotations.NullMarked;
