package cli

import "github.com/spf13/cobra"

func (a *app) configCommand() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use: "config", Short: "Show the settings in force, and where each comes from",
		Args: args(cobra.NoArgs),
		RunE: func(*cobra.Command, []string) error {
			t := table{columns: []string{"key", "value", "from"}}
			for _, v := range a.values {
				t.rows = append(t.rows, []any{v.Key, v.Value, v.From})
			}
			return a.print(t, format)
		},
	}
	formatFlag(cmd, &format)
	return cmd
}
