@NullMarked
package dev.floorseat.database;

import org.jspecify.annotations.NullMarked;
