@NullMarked
package dev.floorseat.floor.web;

import org.jspecify.annotations.NullMarked;
