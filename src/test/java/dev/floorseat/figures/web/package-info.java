@NullMarked
package dev.floorseat.figures.web;

import org.jspecify.annotations.NullMarked;
