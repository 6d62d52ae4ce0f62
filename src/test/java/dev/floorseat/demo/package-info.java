@NullMarked
package dev.floorseat.demo;

import org.jspecify.annotations.NullMarked;
