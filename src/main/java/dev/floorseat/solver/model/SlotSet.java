package dev.floorseat.solver.model;

import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.valuerange.CountableValueRange;
import org.optaplanner.core.impl.domain.valuerange.AbstractCountableValueRange;

/**
 * The slots a visit may take, as a bit a slot: 20 KB for 156,000 slots, and membership in one look. A table of counts, one entry to 512
 * bits, finds the n-th member.
 */
public final class SlotSet extends AbstractCountableValueRange<HostingSlot>
        implements CountableValueRange<HostingSlot> {

    /** No slot at all. */
    static final SlotSet NONE = new SlotSet(List.of(), new BitSet());

    private static final int WORDS_A_BLOCK = 8;

    private final List<HostingSlot> all;
    private final BitSet members;
    private final long[] words;
    private final int[] before;
    private final int size;

    SlotSet(List<HostingSlot> all, BitSet members) {
        this.all = all;
        this.members = members;
        this.words = members.toLongArray();
        this.before = new int[(words.length + WORDS_A_BLOCK - 1) / WORDS_A_BLOCK];
        int count = 0;
        for (int i = 0; i < words.length; i++) {
            if (i % WORDS_A_BLOCK == 0) {
                before[i / WORDS_A_BLOCK] = count;
            }
            count += Long.bitCount(words[i]);
        }
        this.size = count;
    }

    @Override
    public long getSize() {
        return size;
    }

    @Override
    public HostingSlot get(long index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        int block = block((int) index);
        int rest = (int) index - before[block];
        int word = block * WORDS_A_BLOCK;
        while (rest >= Long.bitCount(words[word])) {
            rest -= Long.bitCount(words[word++]);
        }
        long bits = words[word];
        for (; rest > 0; rest--) {
            bits &= bits - 1;
        }
        return all.get(word * Long.SIZE + Long.numberOfTrailingZeros(bits));
    }

    private int block(int index) {
        int low = 0;
        int high = before.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (before[middle] <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    @Override
    public boolean contains(@Nullable HostingSlot slot) {
        return slot != null && members.get(slot.index);
    }

    @Override
    public Iterator<HostingSlot> createOriginalIterator() {
        return new Iterator<>() {
            private int next = members.nextSetBit(0);

            @Override
            public boolean hasNext() {
                return next >= 0;
            }

            @Override
            public HostingSlot next() {
                if (next < 0) {
                    throw new NoSuchElementException();
                }
                HostingSlot slot = all.get(next);
                next = members.nextSetBit(next + 1);
                return slot;
            }
        };
    }

    @Override
    public Iterator<HostingSlot> createRandomIterator(Random random) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return size > 0;
            }

            @Override
            public HostingSlot next() {
                if (size == 0) {
                    throw new NoSuchElementException();
                }
                return get(random.nextInt(size));
            }
        };
    }

    @Override
    public String toString() {
        return size + " slots";
    }
}
