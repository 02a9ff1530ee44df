package org.gongyue.examples.flink;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;

/**
 * Tells event time by the events themselves, after each of them, and stamps each with the time at
 * which it was read, so that what is late depends on nothing else. Flink's own watermarks begin
 * anew after a failure; this remembers how far time had come, so that what was late stays late and
 * the same decisions come out.
 */
final class Clock extends AbstractStreamOperator<Routed>
    implements OneInputStreamOperator<Routed, Routed>, BoundedOneInput {

  private static final long serialVersionUID = 1;

  private final long patience;
  private final long idle;
  private transient ListState<Long> kept;

  /** The latest event; of a clock that goes on where others stopped, where the slowest was. */
  private long latest = Long.MIN_VALUE;

  private boolean told;
  private transient long due;
  private transient boolean sleeping;
  private transient ScheduledFuture<?> wake;

  /**
   * @param patience how long an event waits for those before it
   * @param idle after how long without an event others do not wait for this any more; zero for
   *     never
   */
  Clock(Duration patience, Duration idle) {
    this.patience = patience.toMillis();
    this.idle = idle.toMillis();
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    kept =
        context
            .getOperatorStateStore()
            .getUnionListState(new ListStateDescriptor<>("latest", Types.LONG));
    latest = Long.MIN_VALUE;
    if (context.isRestored()) {
      long slowest = Long.MAX_VALUE;
      for (long one : kept.get()) {
        slowest = Math.min(slowest, one);
      }
      latest = slowest == Long.MAX_VALUE ? Long.MIN_VALUE : slowest;
    }
    told = false;
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    kept.update(List.of(latest));
  }

  @Override
  public void open() throws Exception {
    super.open();
    if (idle > 0) {
      due = getProcessingTimeService().getCurrentProcessingTime() + idle;
      wake = getProcessingTimeService().registerTimer(due, this::look);
    }
  }

  @Override
  public void close() throws Exception {
    if (wake != null) {
      wake.cancel(false);
    }
    super.close();
  }

  private void look(long now) {
    if (now >= due && !sleeping) {
      sleeping = true;
      output.emitWatermarkStatus(WatermarkStatus.IDLE);
    }
    wake = getProcessingTimeService().registerTimer(Math.max(due, now + idle), this::look);
  }

  @Override
  public void processElement(StreamRecord<Routed> element) throws Exception {
    if (idle > 0) {
      due = getProcessingTimeService().getCurrentProcessingTime() + idle;
    }
    if (sleeping) {
      sleeping = false;
      output.emitWatermarkStatus(WatermarkStatus.ACTIVE);
    }
    if (!told && latest > Long.MIN_VALUE) {
      output.emitWatermark(new Watermark(latest - patience));
    }
    told = true;
    Routed routed = element.getValue();
    long time = latest == Long.MIN_VALUE ? latest : latest - patience;
    output.collect(element.replace(routed.readAt(time)));
    if (routed.at() > latest) {
      latest = routed.at();
      output.emitWatermark(new Watermark(latest - patience));
    }
  }

  /** Only what the events say is passed on; that there are no more is passed on by Flink. */
  @Override
  public void processWatermark(Watermark mark) throws Exception {
    if (mark.getTimestamp() == Long.MAX_VALUE) {
      super.processWatermark(mark);
    }
  }

  @Override
  public void endInput() {
    if (latest > Long.MIN_VALUE) {
      output.emitWatermark(new Watermark(latest));
    }
  }
}
