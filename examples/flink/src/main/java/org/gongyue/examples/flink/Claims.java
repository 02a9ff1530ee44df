package org.gongyue.examples.flink;

import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.gongyue.examples.flink.Line.Notice;

/**
 * Finds ids of events that two accounts use, where each account is decided by itself and neither
 * can see it.
 */
final class Claims extends KeyedProcessFunction<String, Claim, Line> {

  private static final long serialVersionUID = 1;

  private final Duration keep;
  private transient ValueState<String> owner;

  /**
   * @param keep how long an id is remembered
   */
  Claims(Duration keep) {
    this.keep = keep;
  }

  @Override
  public void open(OpenContext context) {
    ValueStateDescriptor<String> descriptor = new ValueStateDescriptor<>("owner", Types.STRING);
    descriptor.enableTimeToLive(StateTtlConfig.newBuilder(keep).build());
    owner = getRuntimeContext().getState(descriptor);
  }

  @Override
  public void processElement(Claim claim, Context context, Collector<Line> out) throws Exception {
    if (owner.value() == null) {
      owner.update(claim.account());
    } else if (!owner.value().equals(claim.account())) {
      String words = claim.event() + " is of " + owner.value() + " and of " + claim.account();
      out.collect(Line.notice(Notice.ID_OF_ANOTHER, claim.community(), words, null));
    }
  }
}
