/** Mistakes in directives, answers and announcements for people and programs. */
@NullMarked
package dev.floorseat.rules.answer.web;

import org.jspecify.annotations.NullMarked;
