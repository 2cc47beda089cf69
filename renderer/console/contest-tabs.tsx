// One contest at a time: a row of tabs above a step.

interface Props {
  readonly tabs: readonly { readonly id: string; readonly label: string }[];
  readonly chosen: string;
  readonly choose: (id: string) => void;
}

export function ContestTabs({ tabs, chosen, choose }: Props) {
  return (
    <div className="tabs">
      {tabs.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          className={id === chosen ? 'chosen' : ''}
          aria-pressed={id === chosen}
          onClick={() => choose(id)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
