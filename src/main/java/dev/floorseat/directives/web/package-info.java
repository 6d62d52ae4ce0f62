/** Directives for people and programs. */
@NullMarked
package dev.floorseat.directives.web;

import org.jspecify.annotations.NullMarked;
