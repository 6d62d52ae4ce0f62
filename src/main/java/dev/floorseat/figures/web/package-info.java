/** The figures of the programme for people and programs. */
@NullMarked
package dev.floorseat.figures.web;

import org.jspecify.annotations.NullMarked;
